import { languageOfTexts } from './message.ts';

/** How long something lasted, in its largest whole unit: "45 seconds", "3 hours". */
export function formatDuration(durationMs: number): string {
  const [unit, unitMs] = units.find(([, each]) => durationMs >= each) ?? seconds;
  const inUnit = new Intl.NumberFormat(languageOfTexts(), { style: 'unit', unit, unitDisplay: 'long' });
  return inUnit.format(Math.max(0, Math.floor(durationMs / unitMs)));
}

const seconds = ['second', 1000] as const;
const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], seconds] as const;
