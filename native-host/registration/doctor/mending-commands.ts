import { isInside, type System } from '../../system/host-platform.ts';

/** A word of a command line as a person can copy it into the system's shell. */
export function shellWord(text: string, system: System): string {
  if (/^[\w@%+=:,./][\w@%+=:,./-]*$/.test(text)) return text;
  if (system === 'windows') return `"${text}"`;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The commands that mend faults, as a person types them.
 *
 * @param homeDirs the user's home folder by each of its names: what is not in it is others' too
 */
export function mendingCommands(system: System, user: string, homeDirs: readonly string[]) {
  const isAtHome = (path: string): boolean => homeDirs.some((homeDir) => isInside(homeDir, path));
  const isOfOthers = (path: string): boolean => !isAtHome(path) && !homeDirs.includes(path);
  const word = (text: string): string => shellWord(text, system);
  const install = 'tapmap install';
  return {
    install,
    installForAll: 'sudo tapmap install --system',
    uninstall: 'tapmap uninstall',
    updateDatabases: 'tapmap database update',
    allowExtension: (id: string): string => `tapmap install --extension-id ${id}`,
    /** For what `tapmap install` does not touch: a link, a pipe, a folder where a file belongs. */
    moveAndInstall: (path: string): string =>
      system === 'windows' ? install : `mv ${word(path)} ${word(`${path}.old`)} && ${install}`,
    /** Null outside the home folder: it would give away what is not this user's, such as all of /home. */
    own: (path: string): string | null => (isAtHome(path) ? `sudo chown -R ${word(user)} ${word(path)}` : null),
    closeToOthers: (path: string): string => `${isOfOthers(path) ? 'sudo ' : ''}chmod go-w ${word(path)}`,
    openToMe: (path: string): string => `chmod u+rwx ${word(path)}`,
    statusOf: (program: string): string => `${word(program)} status`,
    /** A registry key and a property list are set by the organisation's own programs. */
    editPolicy: (place: string): string | null => (system === 'linux' ? `sudoedit ${word(place)}` : null),
  };
}

export type MendingCommands = ReturnType<typeof mendingCommands>;
