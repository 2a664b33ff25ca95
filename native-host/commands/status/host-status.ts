import type { Trial, UsedDatabase } from '../../registration/doctor/trial.ts';
import type { RegistrationStatus } from '../../registration/read-status.ts';

export type HostStatus = {
  readonly path: string;
  /** Of the installed host, as it says itself; of this command where none responds. */
  readonly version: string;
  /** The Node that the launcher will use; null when it finds none. */
  readonly node: string | null;
  /** As that Node prints it; null where no host says. */
  readonly nodeVersion: string | null;
  /** Null when sockets can't be read. */
  readonly source: string | null;
  /** The databases that the installed host uses. */
  readonly databases: readonly UsedDatabase[];
  /** Every launcher that is registered, once for each way in which browsers start it. */
  readonly launchers: readonly {
    readonly path: string;
    readonly family: string;
    readonly responds: boolean;
    readonly version: string | null;
  }[];
};

/** This command: what there is to say where no host responds. */
export type ThisProgram = {
  readonly path: string;
  readonly version: string;
  readonly node: string;
  readonly source: string | null;
};

/** What is known of the host: by its own words where the installed one, or else another, responds. */
export function hostStatus(
  { launcherPath, node }: RegistrationStatus,
  trials: readonly Trial[],
  own: ThisProgram,
): HostStatus {
  const inOrder = [...trials].sort((a, b) => Number(b.program === launcherPath) - Number(a.program === launcherPath));
  const responded = inOrder.flatMap(({ outcome }) => (outcome.kind === 'responded' ? [outcome.greeting] : []))[0];
  return {
    path: launcherPath ?? own.path,
    version: responded?.version ?? own.version,
    node: launcherPath === null ? own.node : node,
    nodeVersion: responded?.nodeVersion ?? null,
    source: own.source === null ? null : (responded?.source ?? own.source),
    databases: responded?.databases ?? [],
    launchers: trials.map(({ program, family, outcome }) => ({
      path: program,
      family,
      responds: outcome.kind === 'responded',
      version: outcome.kind === 'responded' ? outcome.greeting.version : null,
    })),
  };
}
