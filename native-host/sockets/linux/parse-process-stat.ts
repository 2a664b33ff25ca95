/** What identifies a process for as long as it runs, the kernel's short name for it, and the process it belongs to. */
export type ProcessStat = { name: string; parentPid: number; startTicks: string };

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
  const fields = text.slice(close + 2).split(' ', 20);
  const [parentPid = '', startTicks = ''] = [fields[1], fields[19]];
  if (!/^\d+$/.test(parentPid) || !/^\d+$/.test(startTicks)) return null;
  return { name: text.slice(open + 1, close), parentPid: Number(parentPid), startTicks };
}
