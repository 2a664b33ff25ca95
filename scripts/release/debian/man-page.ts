/**
 * The manual page, in the markup of man(7), from what `tapmap --help` prints: a paragraph with the version and the purpose,
 * and then for each use its arguments, two spaces or more, and what it does. Arguments that begin with `[` continue the
 * use above them.
 *
 * @throws {Error} naming the line that is not so
 */
export function manPage(help: string): string {
  const [paragraph = '', ...rest] = help.trimEnd().split('\n\n');
  const first = paragraph.replaceAll('\n', ' ');
  const [, version, purpose, note] = /^tapmap (\S+): (.+?)\. (.+)$/.exec(first) ?? [];
  if (version === undefined || purpose === undefined || note === undefined) throw unexpected(first);
  return [
    `.TH TAPMAP 1 "" "TapMap ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    `tapmap \\- ${escaped(purpose)}`,
    '.SH SYNOPSIS',
    '.B tapmap',
    '.I command',
    '.RI [ arguments ]',
    '.SH DESCRIPTION',
    'A browser with the TapMap extension starts this program by itself. Called in a terminal, it runs one of these',
    `commands. ${escaped(note)}`,
    ...uses(rest.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '')),
    '.SH EXIT STATUS',
    '0: done. 1: it could not be done, and standard error says why. 2: wrong usage.',
    '.SH FILES',
    '.TP',
    '.I /usr/share/doc/tapmap',
    'Licences and changes.',
    '',
  ].join('\n');
}

function uses(lines: readonly string[]): string[] {
  let command = '';
  return lines.flatMap((line) => {
    const [, use, effect] = /^(?:usage:| +) *((?:tapmap|\[).*?) {2,}(\S.*)$/.exec(line) ?? [];
    if (use === undefined || effect === undefined) throw unexpected(line);
    command = /^tapmap(?: [a-z]+)+/.exec(use)?.[0] ?? command;
    return ['.TP', `.B ${escaped(use.startsWith('[') ? `${command} ${use}` : use)}`, `${escaped(effect)}.`];
  });
}

/** A hyphen would be printed as a typographic one; what begins a line with a dot or a quote would be a command. */
const escaped = (text: string): string => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');

const unexpected = (line: string): Error => new Error(`tapmap --help has a line that makes no manual page: "${line}"`);
