import { chooseBrowsers, type BrowserChoice } from './choose-browsers.ts';
import { UsageError, type Command } from './command.ts';
import { CommandFailed } from '../command-failed.ts';
import { confinementNote } from './confinement-note.ts';
import { fileFailure } from './file-failure.ts';
import { readOptions } from './read-options.ts';
import { printableText } from './printable-text.ts';
import { writeStdout } from '../messaging/claim-stdout.ts';
import { programDir, programScript } from '../program-files.ts';
import { findBrowsers, type FoundBrowser } from '../registration/browsers/find-browsers.ts';
import { readHostPlatform } from '../system/host-platform.ts';
import { installHost, type Installation } from '../registration/install-host.ts';
import { isFile } from '../registration/files/file-kind.ts';
import { hostVersion } from '../version.ts';
import { fullKey } from '../system/windows/registry.ts';

/** `tapmap install [--browser NAME…] [--all]`: copies the program to the user's folder and registers it with browsers. */
export const installCommand: Command = async (args) => {
  const choice = parseChoice(args);
  const host = readHostPlatform();
  try {
    if (!(await isFile(programScript))) {
      throw new CommandFailed(`The program itself is missing: ${programScript}. Build it with "npm run build".`);
    }
    const browsers = await findBrowsers(host);
    const chosen = chooseBrowsers(browsers, choice);
    const installation = await installHost({ dir: programDir, node: process.execPath }, host, chosen);
    await writeStdout(report(installation, chosen, browsers));
  } catch (error) {
    throw fileFailure(error, 'tapmap install');
  }
};

/** Names come one by one, separated by commas, or as the words after `--browser`. */
function parseChoice(args: string[]): BrowserChoice {
  const options = { browser: { type: 'string', multiple: true }, all: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(args, options, 'operands');
  const given = values.browser ?? [];
  if (positionals[0] !== undefined && given.length === 0) {
    throw new UsageError(`install: unexpected "${positionals[0]}"; name browsers with --browser ${positionals[0]}`);
  }
  const names = [...given, ...positionals].flatMap((text) => text.split(',')).filter((name) => name !== '');
  if (given.length > 0 && names.length === 0) throw new UsageError('--browser: expected a name, got none');
  const all = values.all ?? false;
  if (all && names.length > 0) throw new UsageError('install: --all and --browser exclude each other');
  return { names, all };
}

function report(
  { launcherPath, manifests, keys }: Installation,
  chosen: FoundBrowser[],
  browsers: FoundBrowser[],
): string {
  const confined = browsers.filter(({ found, manifestPaths }) => found && manifestPaths.length === 0);
  const here = chosen.filter(({ found }) => found);
  const absent = chosen.filter(({ found }) => !found).map(({ title }) => title);
  const lines = [
    `TapMap ${hostVersion} is installed: ${launcherPath}`,
    ...here.map(
      ({ title, confinement }) => `Registered with ${title}${confinement ? ` (${confinementNote[confinement]})` : ''}`,
    ),
    ...forLater(absent),
    ...manifests.flatMap(({ path, replacedPath }) =>
      replacedPath === null ? [] : [`Replaced ${path}, which started ${printableText(replacedPath)}`],
    ),
    ...keys.flatMap(({ key, replacedPath }) =>
      replacedPath === null ? [] : [`Replaced ${fullKey(key)}, which named ${printableText(replacedPath)}`],
    ),
    ...confined.flatMap(({ title, confinement }) =>
      confinement ? [`Not registered with ${title}: ${confinementNote[confinement]}`] : [],
    ),
    'Next: add the TapMap extension to the browser. A browser that runs need not be restarted.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Registering with all that can be is usual on Windows: then their number says enough. */
function forLater(absent: string[]): string[] {
  if (absent.length === 0) return [];
  const which = absent.length > 5 ? `${absent.length} browsers that are not found here` : absent.join(', ');
  return [`Registered for later with ${which}`];
}
