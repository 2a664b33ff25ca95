import { CommandFailed } from '../../command-failed.ts';
import { fetchedDatabasesDir } from '../../location/fetched-databases-dir.ts';
import { programScript } from '../../program-files.ts';
import { refuseUnsafe } from '../../registration/files/refuse-unsafe.ts';
import { readHostPlatform, type HostPlatform } from '../../system/host-platform.ts';
import { credentialOf } from '../../update/account/credential-of.ts';
import { readAccount } from '../../update/account/read-account.ts';
import type { ServiceName } from '../../update/services.ts';
import { updateDatabases } from '../../update/update-databases.ts';
import { UpdateFailed } from '../../update/update-failed.ts';
import type { Updated } from '../../update/update-options.ts';
import { UsageError, type Command } from '../command.ts';
import { runTimerCommand } from '../timer/timer-command.ts';
import { openProgramLocator } from '../open-locator.ts';
import { refuseSudo } from '../refuse-sudo.ts';
import { fileFailure } from '../sentences/file-failure.ts';
import { updateFailureText } from '../sentences/update-failure-text.ts';
import { clearProgress, printJson, printText, showProgress } from '../terminal/print.ts';
import { readQuietOptions } from './read-quiet-options.ts';
import { progressText, updatedText, type Used } from './updated-text.ts';

/**
 * `tapmap database update [--maxmind] [--json]`: fetches fresh databases, tries them and puts them in place; a running
 * host takes them within a minute. With `--timer` see the timer's own command.
 */
export const databaseUpdateCommand: Command = async (args) => {
  const values = readQuietOptions(args, options, 'database update');
  const { timer, install, remove, maxmind, json } = values;
  if (timer !== true && (install === true || remove === true)) {
    throw new UsageError('database update: --install and --remove belong to --timer');
  }
  if (install === true && remove === true) throw new UsageError('database update: use --install or --remove, not both');
  if (timer === true) {
    if (json === true) throw new UsageError('database update: --timer has no --json');
    return runTimerCommand({ install: install === true, remove: remove === true, maxmind: maxmind === true });
  }

  const service: ServiceName = maxmind === true ? 'maxmind' : 'db-ip';
  const updated: Updated[] = [];
  try {
    await update(readHostPlatform(), service, updated);
  } catch (error) {
    clearProgress();
    if (json === true) await printJson({ databases: await usedOf(updated), failures: [failureOf(error)] });
    else if (updated.length > 0) await printText(updatedText(await usedOf(updated)));
    if (error instanceof UpdateFailed) throw new CommandFailed(updateFailureText(error), { cause: error });
    throw fileFailure(error, 'tapmap database update');
  }
  clearProgress();
  const used = await usedOf(updated);
  await (json === true ? printJson({ databases: used, failures: [] }) : printText(updatedText(used)));
};

const options = {
  json: { type: 'boolean' },
  maxmind: { type: 'boolean' },
  timer: { type: 'boolean' },
  install: { type: 'boolean' },
  remove: { type: 'boolean' },
} as const;

async function update(host: HostPlatform, service: ServiceName, updated: Updated[]): Promise<void> {
  refuseSudo(host, undefined, 'tapmap database update');
  const databasesDir = fetchedDatabasesDir(host);
  await refuseUnsafe(databasesDir, host);
  await updateDatabases({
    service,
    credential: service === 'maxmind' ? credentialOf(await readAccount(host)) : null,
    databasesDir,
    workerScript: programScript,
    nowMs: Date.now(),
    onProgress: (name, received, total) => showProgress(progressText(name, received, total)),
    onUpdated: (each) => void updated.push(each),
  });
}

/** Whether TapMap uses them: the user may have others that it prefers. */
async function usedOf(updated: readonly Updated[]): Promise<Used[]> {
  if (updated.length === 0) return [];
  const locator = openProgramLocator();
  try {
    await locator.ready;
    const inUse = locator.databases();
    return updated.map((each) => {
      const preferred = inUse.find(({ role }) => role === each.role)?.path ?? null;
      return { ...each, inUse: preferred === each.path, preferred };
    });
  } finally {
    await locator.close();
  }
}

/** A code with facts, as a problem has them. Anything that is neither is thrown on. */
function failureOf(error: unknown): Record<string, string | number | null> {
  if (error instanceof UpdateFailed) return { code: error.code, ...error.facts };
  const failure = fileFailure(error, 'tapmap database update');
  if (failure instanceof CommandFailed) return { code: 'file-failed', message: failure.message };
  throw error;
}
