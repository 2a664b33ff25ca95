/**
 * The users that programs of the world run as. Their ids are in no real passwd file, so no outside process is touched.
 */
export type WorldUser = keyof typeof worldUsers;

export const worldUsers = {
  root: { id: 0 },
  /** The computer's ordinary user, who runs the browsers and the host. */
  resident: { id: 4242 },
  /** Another ordinary user of the same computer. */
  neighbour: { id: 4243 },
} as const;

/** The computer's /etc/passwd (see passwd(5)). */
export const passwdText = (homeDir: string): string =>
  Object.entries(worldUsers)
    .map(([name, { id }]) => `${name}:x:${id}:${id}::${id === 0 ? '/root' : homeDir}:/bin/sh\n`)
    .join('');
