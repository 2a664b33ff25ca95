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

/** `tapmap install [--browser NAME…] [--all]`: copies the program to TapMap's folder and registers it with browsers. */
export const installCommand: Command = async (args) => {
  const choice = parseChoice(args);
  const host = readHostPlatform();
  try {
    if (!(await isFile(programScript))) {
      throw new CommandFailed(`TapMap has not been built: ${programScript} is missing. Run "npm run build".`);
    }
    const browsers = await findBrowsers(host);
    const chosen = chooseBrowsers(browsers, choice);
    const installation = await installHost({ dir: programDir, node: process.execPath }, host, chosen);
    await writeStdout(report(installation, chosen, browsers));
  } catch (error) {
    throw fileFailure(error, 'tapmap install');
  }
};

/** Accepts `--browser` repeated, names separated by commas, and names as the words after `--browser`. */
function parseChoice(args: string[]): BrowserChoice {
  const options = { browser: { type: 'string', multiple: true }, all: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(args, options, 'operands');
  const given = values.browser ?? [];
  if (positionals[0] !== undefined && given.length === 0) {
    throw new UsageError(
      `install: unexpected argument "${positionals[0]}". Did you mean "--browser ${positionals[0]}"?`,
    );
  }
  const names = [...given, ...positionals].flatMap((text) => text.split(',')).filter((name) => name !== '');
  if (given.length > 0 && names.length === 0) throw new UsageError('--browser needs a browser name');
  const all = values.all ?? false;
  if (all && names.length > 0) throw new UsageError('install: use --all or --browser, not both');
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
    `TapMap ${hostVersion} installed: ${launcherPath}`,
    ...here.map(
      ({ title, confinement }) => `Registered with ${title}${confinement ? ` (${confinementNote[confinement]})` : ''}`,
    ),
    ...forLater(absent),
    ...manifests.flatMap(({ path, replacedPath }) =>
      replacedPath === null ? [] : [`Replaced ${path} (it pointed to ${printableText(replacedPath)})`],
    ),
    ...keys.flatMap(({ key, replacedPath }) =>
      replacedPath === null ? [] : [`Replaced ${fullKey(key)} (it pointed to ${printableText(replacedPath)})`],
    ),
    ...confined.flatMap(({ title, confinement }) =>
      confinement ? [`Skipped ${title}: ${confinementNote[confinement]}`] : [],
    ),
    'Next: load the TapMap extension in your browser. You do not need to restart it.',
  ];
  return `${lines.join('\n')}\n`;
}

/** On Windows every supported browser is registered: a long list is cut to its count. */
function forLater(absent: string[]): string[] {
  if (absent.length === 0) return [];
  const which = absent.length > 5 ? `${absent.length} browsers` : absent.join(', ');
  return [`Also registered for browsers not installed yet: ${which}`];
}
