/** The oldest Node that runs the host (`engines` of package.json). */
export const oldestNode = { major: 20, minor: 11 } as const;

export const oldestNodeText = `${oldestNode.major}.${oldestNode.minor}`;

export type NodeVersion = { readonly major: number; readonly minor: number; readonly patch: number };

/** What `node -v` prints: `v20.11.1`. @returns null for another program */
export function parseNodeVersion(text: string): NodeVersion | null {
  const [, major, minor, patch] = /^v(\d{1,4})\.(\d{1,4})\.(\d{1,4})/.exec(text) ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function isSuitable({ major, minor }: NodeVersion): boolean {
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor);
}

export const versionText = ({ major, minor, patch }: NodeVersion): string => `v${major}.${minor}.${patch}`;

/** Positive where `a` is the older one. */
export const compareVersions = (a: NodeVersion, b: NodeVersion): number =>
  b.major - a.major || b.minor - a.minor || b.patch - a.patch;
