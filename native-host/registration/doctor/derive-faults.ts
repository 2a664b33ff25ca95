import type { System } from '../../system/host-platform.ts';
import type { BrowserStatus } from '../read-status.ts';
import { browserFaults } from './browser-faults.ts';
import type { Fault } from './fault.ts';
import { folderFaults } from './folder-faults.ts';
import type { FolderFlaw } from './folder-flaw.ts';
import type { Installation } from './installation.ts';
import { installationFaults } from './installation-faults.ts';
import { mendingCommands } from './mending-commands.ts';
import type { BrowserPolicy } from './policy.ts';
import { policyFaults } from './policy-faults.ts';
import type { HostProblem, Trial } from './trial.ts';
import { trialFaults } from './trial-faults.ts';

/** All that was read, from which the faults follow. */
export type DoctorFacts = {
  readonly system: System;
  /** The name of the user who asks. */
  readonly user: string;
  /** Of that user; a second name where links lead to it. */
  readonly homeDirs: readonly string[];
  /** Of the running command. */
  readonly thisVersion: string;
  /** An extension that asks to be let in; null where none was named. */
  readonly askingId: string | null;
  /** Why no system interface shows sockets; null where one does. */
  readonly socketProblem: HostProblem | null;
  readonly browsers: readonly BrowserStatus[];
  readonly trials: readonly Trial[];
  /** By the browsers' names. */
  readonly policies: ReadonlyMap<string, BrowserPolicy>;
  readonly folders: readonly FolderFlaw[];
  readonly installations: readonly Installation[];
};

/** What is wrong, the fault that hides others first. A browser that is not on this computer has none. */
export function deriveFaults(facts: DoctorFacts): Fault[] {
  const commands = mendingCommands(facts.system, facts.user, facts.homeDirs);
  const ofTrials = trialFaults(facts.trials, facts.thisVersion, commands);
  return [
    ...socketFaults(facts.socketProblem),
    ...folderFaults(facts.folders, ofTrials, commands),
    ...browserFaults(facts.browsers, facts.askingId, commands),
    ...ofTrials,
    ...policyFaults(facts.browsers, facts.policies, facts.system !== 'windows', commands),
    ...installationFaults(facts.browsers, facts.installations, facts.trials, commands),
  ];
}

/** What forbids it (a container, a security module) is not TapMap's to mend. */
function socketFaults(problem: HostProblem | null): Fault[] {
  if (problem === null) return [];
  const { code, ...facts } = problem;
  return code === 'sockets-unreadable' ? [{ code, facts, command: null }] : [];
}
