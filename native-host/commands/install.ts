import { chooseBrowsers, type BrowserChoice } from './choose-browsers.ts';
import { UsageError, type Command } from './command.ts';
import { CommandFailed } from '../command-failed.ts';
import { hostForAllUsers } from './host-for-all-users.ts';
import { installReport } from './install-report.ts';
import { packagedLauncher } from '../registration/launcher/packaged-program.ts';
import { readSystemWide } from '../registration/read-system-wide.ts';
import { fileFailure } from './sentences/file-failure.ts';
import { refuseSudo } from './refuse-sudo.ts';
import { readExtensionIds } from './read-extension-ids.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { printText } from './terminal/print.ts';
import { programScript } from '../program-files.ts';
import { findBrowsers } from '../registration/browsers/find-browsers.ts';
import { readHostPlatform } from '../system/host-platform.ts';
import { installHost } from '../registration/install-host.ts';
import { isFile } from '../registration/files/file-kind.ts';

/**
 * `tapmap install [--browser NAME…] [--all] [--system] [--extension-id ID…]`: copies the program to TapMap's folder and
 * registers it with browsers; with --system for all users.
 */
export const installCommand: Command = async (args) => {
  const { choice, system, extensionIds } = parseArguments(args);
  const user = readHostPlatform();
  const host = system ? hostForAllUsers(user, 'install') : user;
  if (!system) refuseSudo(host);
  try {
    if (!(await isFile(programScript))) {
      throw new CommandFailed(
        `TapMap has not been built: ${printableText(programScript)} is missing. Run "npm run build".`,
      );
    }
    const browsers = await findBrowsers(host);
    const chosen = chooseBrowsers(browsers, choice);
    const launcher = system ? await packagedLauncher(programScript, host) : null;
    const program = { script: programScript, node: process.execPath, launcher };
    const installation = await installHost(program, host, chosen, extensionIds);
    const shadowed = system ? [] : await readSystemWide(host, chosen);
    await printText(installReport(installation, host.scope, chosen, browsers, shadowed));
  } catch (error) {
    throw fileFailure(error, system ? 'tapmap install --system' : 'tapmap install');
  }
};

type Arguments = { choice: BrowserChoice; system: boolean; extensionIds: readonly string[] };

/** Accepts `--browser` repeated, names separated by commas, and names as the words after `--browser`. */
function parseArguments(args: string[]): Arguments {
  const options = {
    browser: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    system: { type: 'boolean' },
    'extension-id': { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = readOptions(args, options, 'operands');
  const given = values.browser ?? [];
  if (positionals[0] !== undefined && given.length === 0) {
    const first = printableText(positionals[0]);
    throw new UsageError(`install: unexpected argument "${first}". Did you mean "--browser ${first}"?`);
  }
  const names = [...given, ...positionals].flatMap((text) => text.split(',')).filter((name) => name !== '');
  if (given.length > 0 && names.length === 0) throw new UsageError('--browser needs a browser name');
  const all = values.all ?? false;
  if (all && names.length > 0) throw new UsageError('install: use --all or --browser, not both');
  const system = values.system ?? false;
  if (system && (all || names.length > 0)) {
    throw new UsageError('install: --system registers with every browser; leave out --all and --browser');
  }
  return { choice: { names, all: all || system }, system, extensionIds: readExtensionIds(values['extension-id']) };
}
