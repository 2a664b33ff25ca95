import type { Updated } from '../../update/update-options.ts';
import { printableText } from '../printable-text.ts';

/** An update, and whether TapMap uses what it is about; `preferred` is the path of what it uses in its place. */
export type Used = Updated & { readonly inUse: boolean; readonly preferred: string | null };

/** What an update did, a line for each database. */
export function updatedText(used: readonly Used[]): string {
  const lines = used.map(
    (each) => `${outcomes[each.outcome]} ${printableText(each.path)} (${ofDate(each)})${useOf(each)}`,
  );
  const isNew = used.some(({ outcome, inUse }) => outcome === 'fetched' && inUse);
  return `${[...lines, ...(isNew ? ['Running browsers take it within a minute.'] : [])].join('\n')}\n`;
}

const outcomes = { fetched: 'Fetched', current: 'Already there:' } as const;

const ofDate = ({ type, builtAtMs }: Updated): string =>
  `${printableText(type)} of ${new Date(builtAtMs).toISOString().slice(0, 10)}`;

function useOf({ inUse, preferred }: Used): string {
  if (inUse) return '';
  return preferred === null ? ', but not in use' : `, but not in use: TapMap prefers ${printableText(preferred)}`;
}

/** A line for a terminal while a file comes: `dbip-city-lite-2026-11.mmdb: 34 of 62 MB (54 %)`. */
export function progressText(name: string, receivedBytes: number, totalBytes: number | null): string {
  const received = megabytes(receivedBytes);
  if (totalBytes === null || totalBytes === 0) return `${name}: ${received} MB`;
  return `${name}: ${received} of ${megabytes(totalBytes)} MB (${Math.floor((100 * receivedBytes) / totalBytes)} %)`;
}

const megabytes = (bytes: number): string => (bytes < 1e7 ? (bytes / 1e6).toFixed(1) : String(Math.round(bytes / 1e6)));
