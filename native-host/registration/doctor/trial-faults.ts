import type { Fault } from './fault.ts';
import type { HostProblem, Outcome, Trial, UsedDatabase } from './trial.ts';
import type { MendingCommands } from './mending-commands.ts';

/** What the start of each registered launcher shows to be wrong; a fault that several browsers have is told once. */
export function trialFaults(trials: readonly Trial[], thisVersion: string, commands: MendingCommands): Fault[] {
  const merged = new Map<string, ProgramFault>();
  for (const { program, browsers, outcome } of trials) {
    for (const fault of faultsOf(outcome, { browsers: [], program }, thisVersion, commands)) {
      // cmd.exe adds words of its own to stderr, by the way of the start.
      const key = JSON.stringify({ ...fault, stderr: null });
      const formerBrowsers = merged.get(key)?.browsers ?? [];
      merged.set(key, { ...(merged.get(key) ?? fault), browsers: [...new Set([...formerBrowsers, ...browsers])] });
    }
  }
  return [...merged.values()];
}

type ProgramFault = Extract<Fault, OfProgram>;
type OfProgram = { readonly browsers: readonly string[]; readonly program: string };

function faultsOf(outcome: Outcome, of: OfProgram, thisVersion: string, commands: MendingCommands): ProgramFault[] {
  const { install } = commands;
  switch (outcome.kind) {
    case 'not-tried':
      return [notTried(outcome.trust, of, commands)];
    case 'cannot-start':
      return [{ code: 'host-cannot-start', ...of, errno: outcome.errno, command: install }];
    case 'silent':
      return [{ code: 'host-silent', ...of, limitMs: outcome.limitMs, saidHello: outcome.saidHello, command: install }];
    case 'ended': {
      const { exitStatus, signal, stderr } = outcome;
      // The launcher's own status where it finds no Node (launcher/sh-launcher.ts, bat-launcher.ts).
      if (exitStatus === 127) return [{ code: 'node-missing', ...of, command: install }];
      return [{ code: 'host-ended', ...of, exitStatus, signal, stderr, command: install }];
    }
    case 'garbled':
      return [{ code: 'host-garbled', ...of, reason: outcome.reason, command: install }];
    case 'node-too-old':
      return [{ code: 'node-too-old', ...of, version: outcome.version, command: install }];
    case 'responded': {
      const { version, databases, problems } = outcome.greeting;
      return [
        ...(version === thisVersion ? [] : [versionFault(version, of, thisVersion, commands)]),
        ...(outcome.endedByItself ? [] : [{ code: 'host-stays', ...of, command: install } as const]),
        ...problems.flatMap((problem) => problemFault(problem, databases, of, commands)),
      ];
    }
  }
}

function notTried(
  trust: Extract<Outcome, { kind: 'not-tried' }>['trust'],
  of: OfProgram,
  { install, own, closeToOthers, moveAndInstall }: MendingCommands,
): ProgramFault {
  if (trust.kind === 'not-ours') return { code: 'program-not-ours', ...of, command: install };
  const { why, path, owner, mode } = trust;
  const first = { 'other-owner': own(path), writable: closeToOthers(path), unreadable: own(path) };
  const mending = why === 'other-owner' || why === 'writable' || why === 'unreadable' ? first[why] : null;
  const mended = mending === null ? install : `${mending} && ${install}`;
  const command = why === 'link' || why === 'not-a-file' ? moveAndInstall(path) : mended;
  return { code: 'program-unsafe', ...of, why, path, owner, mode, command };
}

/** Where the installed one is the newer one, this command is what is out of date. */
function versionFault(version: string, of: OfProgram, thisVersion: string, commands: MendingCommands): ProgramFault {
  const isNewer = version.localeCompare(thisVersion, 'en', { numeric: true }) > 0;
  const command = isNewer ? commands.statusOf(of.program) : commands.install;
  return { code: 'version-differs', ...of, version, thisVersion, command };
}

/** The age of data that ships with TapMap is no fault: a newer TapMap brings newer data. */
function problemFault(
  { code, ...facts }: HostProblem,
  databases: readonly UsedDatabase[],
  of: OfProgram,
  { install, updateDatabases }: MendingCommands,
): ProgramFault[] {
  const isBuiltIn =
    facts['builtIn'] === true || databases.some(({ path, builtIn }) => builtIn && path === facts['path']);
  if (!databaseCodes.includes(code) || (code === 'database-old' && isBuiltIn)) return [];
  const command = isBuiltIn || code === 'database-missing' ? install : updateDatabases;
  return [{ code: 'host-problem', ...of, problem: code, facts, command }];
}

const databaseCodes: readonly string[] = ['database-missing', 'database-unusable', 'database-old'];
