import { confinementNote } from './confinement-note.ts';
import { printableText } from './printable-text.ts';
import type { FoundBrowser } from '../registration/browsers/find-browsers.ts';
import type { Installation } from '../registration/install-host.ts';
import type { SystemWide } from '../registration/read-system-wide.ts';
import type { Scope } from '../system/host-platform.ts';
import { fullKey } from '../system/windows/registry.ts';
import { hostVersion } from '../version.ts';

/** What an installation did, and what to do next. */
export function installReport(
  { launcherPath, formerVersion, manifests, keys, kept, left }: Installation,
  scope: Scope,
  chosen: readonly FoundBrowser[],
  browsers: readonly FoundBrowser[],
  shadowed: readonly SystemWide[],
): string {
  const confined =
    scope === 'system' ? [] : browsers.filter(({ found, manifestPaths }) => found && manifestPaths.length === 0);
  const here = scope === 'system' ? [] : chosen.filter(({ found }) => found);
  const absent = scope === 'system' ? [] : chosen.filter(({ found }) => !found).map(({ title }) => title);
  const lines = [
    `TapMap ${hostVersion} installed${scope === 'system' ? ' for all users' : ''}: ${printableText(launcherPath)}`,
    ...formerLine(formerVersion),
    ...(scope === 'system' ? [`Registered with ${chosen.map(({ title }) => title).join(', ')}`] : []),
    ...here.map(
      ({ title, confinement }) => `Registered with ${title}${confinement ? ` (${confinementNote[confinement]})` : ''}`,
    ),
    ...forLater(absent),
    ...manifests.flatMap(({ path, replacedPath }) =>
      replacedPath === null ? [] : [`Replaced ${printableText(path)} (it pointed to ${printableText(replacedPath)})`],
    ),
    ...keys.flatMap(({ key, replacedPath }) =>
      replacedPath === null
        ? []
        : [`Replaced ${printableText(fullKey(key))} (it pointed to ${printableText(replacedPath)})`],
    ),
    ...kept.map((path) => `Kept ${printableText(path)}: it is not TapMap's`),
    ...left.map((path) => `Left ${printableText(path)}: it could not be removed`),
    ...confined.flatMap(({ title, confinement }) =>
      confinement ? [`Skipped ${title}: ${confinementNote[confinement]}`] : [],
    ),
    ...shadowed.map(
      ({ title, manifestPath, program }) =>
        `${title} now takes this one, not the one for all users (${printableText(manifestPath)}: ${printableText(program)})`,
    ),
    'Next: load the TapMap extension in your browser. You do not need to restart it.',
  ];
  return `${lines.join('\n')}\n`;
}

/** An older version may be what the user wants, or not: it is installed, and said. */
function formerLine(formerVersion: string | null): string[] {
  if (formerVersion === null || formerVersion === hostVersion) return [];
  const former = printableText(formerVersion);
  const isOlder = formerVersion.localeCompare(hostVersion, 'en', { numeric: true }) < 0;
  return [
    isOlder
      ? `It replaces TapMap ${former}`
      : `TapMap ${former} was installed; this is ${hostVersion}, an older one, now in its place`,
  ];
}

/** On Windows every supported browser is registered: a long list is cut to its count. */
function forLater(absent: string[]): string[] {
  if (absent.length === 0) return [];
  const which = absent.length > 5 ? `${absent.length} browsers` : absent.join(', ');
  return [`Also registered for browsers not installed yet: ${which}`];
}
