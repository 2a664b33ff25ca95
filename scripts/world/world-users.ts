/**
 * The users that programs of the world run as. Their ids are in no real passwd file, so no outside process is touched,
 * and they are this test run's own: a host lists what its user's programs have open in other network namespaces, too,
 * and would count the connections of a world that another run has made at the same time.
 */
export type WorldUser = keyof typeof worldUsers;

/** Above the ids of system users and people, and below 65,536, where the ids of some containers end. */
const firstId = 20_000 + 2 * (process.pid % 20_000);

export const worldUsers = {
  root: { id: 0 },
  /** The computer's ordinary user, who runs the browsers and the host. */
  resident: { id: firstId },
  /** Another ordinary user of the same computer. */
  neighbour: { id: firstId + 1 },
} as const;

/** The computer's /etc/passwd (see passwd(5)). */
export const passwdText = (homeDir: string): string =>
  Object.entries(worldUsers)
    .map(([name, { id }]) => `${name}:x:${id}:${id}::${id === 0 ? '/root' : homeDir}:/bin/sh\n`)
    .join('');
