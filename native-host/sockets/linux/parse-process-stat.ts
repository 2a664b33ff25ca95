/** What identifies a process for as long as it runs, and the kernel's short name for it. */
export type ProcessStat = { name: string; startTicks: string };

/**
 * `/proc/PID/stat` (proc(5)): `PID (comm) S ppid …`; the start time is field 22.
 *
 * comm may contain blanks and brackets, so it ends at the last `)`.
 *
 * @returns null when the text has another form
 */
export function parseProcessStat(text: string): ProcessStat | null {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return null;
  const startTicks = text.slice(close + 2).split(' ', 20)[19];
  if (startTicks === undefined || !/^\d+$/.test(startTicks)) return null;
  return { name: text.slice(open + 1, close), startTicks };
}
