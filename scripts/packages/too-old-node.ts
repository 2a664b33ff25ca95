import packageJson from '../../package.json' with { type: 'json' };

/**
 * Why this Node is too old for the project's scripts, or null. It is asked before they are loaded, so this imports
 * nothing. What they need is newer than what the host needs (`engines`): the oldest Node that the bundler runs on.
 *
 * @param version as `process.versions.node` has it
 */
export function tooOldNode(version: string): string | null {
  const range = packageJson.devEngines.runtime.version;
  if (isInRange(version, range)) return null;
  return `This is Node.js ${version}, and TapMap is built with ${buildNodeText}. Install a newer one, then run this again.`;
}

/** `20.19 or later (of version 22: 22.12)`: what `^20.19.0 || >=22.12.0` says. */
export const buildNodeText = (() => {
  const [[major = 0, minor = 0] = [], [newMajor = 0, newMinor = 0] = []] = bounds(
    packageJson.devEngines.runtime.version,
  );
  return `${major}.${minor} or later (of version ${newMajor}: ${newMajor}.${newMinor})`;
})();

/** The first bound holds for its own major version, the second for all later ones. */
function isInRange(version: string, range: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version);
  const [[oldMajor = 0, oldMinor = 0] = [], [newMajor = 0, newMinor = 0] = []] = bounds(range);
  return major === oldMajor ? minor >= oldMinor : major > newMajor || (major === newMajor && minor >= newMinor);
}

function bounds(range: string): number[][] {
  return range.split(' || ').map((bound) => numbersOf(bound.replace(/^\D+/, '')));
}

function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10));
}
