import type { BrowserStatus } from '../read-status.ts';
import type { Fault } from './fault.ts';
import type { Installation } from './installation.ts';
import type { MendingCommands } from './mending-commands.ts';
import type { Trial } from './trial.ts';

/** Installations that lack files, and those of which one hides another or serves other browsers. */
export function installationFaults(
  browsers: readonly BrowserStatus[],
  installations: readonly Installation[],
  trials: readonly Trial[],
  commands: MendingCommands,
): Fault[] {
  const versionOf = versionsOf(trials);
  const shadowed = shadowFaults(browsers, versionOf, commands);
  const isTold = (one: string, other: string): boolean =>
    shadowed.some(
      (fault) => fault.code === 'installation-shadowed' && fault.program === one && fault.otherProgram === other,
    );
  return [
    ...installations.flatMap(({ folder, missing, isSystemWide }): Fault[] => {
      const command = isSystemWide ? commands.installForAll : commands.install;
      return missing.length === 0 ? [] : [{ code: 'installation-damaged', folder, missing, command }];
    }),
    ...shadowed,
    ...differentFaults(browsers, versionOf, commands).filter(
      (fault) => fault.code !== 'two-installations' || !isTold(fault.program, fault.otherProgram),
    ),
  ];
}

type VersionOf = (program: string) => string | null;

const versionsOf =
  (trials: readonly Trial[]): VersionOf =>
  (program) => {
    const outcomes = trials.filter((trial) => trial.program === program).map(({ outcome }) => outcome);
    const responded = outcomes.find((outcome) => outcome.kind === 'responded');
    return responded?.greeting.version ?? null;
  };

/** Chromium and Firefox take the user's own manifest first. */
function shadowFaults(browsers: readonly BrowserStatus[], versionOf: VersionOf, commands: MendingCommands): Fault[] {
  const pairs = new Map<string, Fault>();
  for (const { found, title, manifestPath, program, shadowed } of browsers) {
    const otherProgram = shadowed?.program ?? null;
    if (!found || manifestPath === null || program === null || shadowed === null || otherProgram === null) continue;
    if (program === otherProgram) continue;
    const key = JSON.stringify([program, otherProgram]);
    const former = pairs.get(key);
    if (former?.code === 'installation-shadowed') {
      pairs.set(key, { ...former, browsers: [...former.browsers, title] });
      continue;
    }
    pairs.set(key, {
      code: 'installation-shadowed',
      browsers: [title],
      manifestPath,
      program,
      version: versionOf(program),
      otherManifestPath: shadowed.manifestPath,
      otherProgram,
      otherVersion: versionOf(otherProgram),
      command: commands.uninstall,
    });
  }
  return [...pairs.values()];
}

/** Where no browser is found (on Windows all are registered in advance), those that are registered count. */
function differentFaults(browsers: readonly BrowserStatus[], versionOf: VersionOf, commands: MendingCommands): Fault[] {
  const isAnyFound = browsers.some(({ found }) => found);
  const titlesOf = new Map<string, string[]>();
  for (const { found, registration, program, title } of browsers) {
    if (program === null || registration !== 'registered' || (isAnyFound && !found)) continue;
    titlesOf.set(program, [...(titlesOf.get(program) ?? []), title]);
  }
  const [first, ...others] = [...titlesOf];
  if (first === undefined) return [];
  const [program, titles] = first;
  return others.map(([otherProgram, otherBrowsers]) => ({
    code: 'two-installations',
    browsers: titles,
    program,
    version: versionOf(program),
    otherBrowsers,
    otherProgram,
    otherVersion: versionOf(otherProgram),
    command: commands.install,
  }));
}
