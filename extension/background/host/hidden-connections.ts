import type { HostMessage } from '../../../native-host/protocol.ts';
import type { PageProblem } from '../../contract/state-updates.ts';
import { addProblem } from '../../store/merge-problems.ts';
import type { HiddenRows } from './parse-host-message.ts';

/**
 * Counts the open connections that are not shown, since their protocol is one that this version does not know, and adds
 * the problem that says so.
 */
export function hiddenConnections(): (
  problems: readonly PageProblem[],
  message: HostMessage,
  hidden?: HiddenRows,
) => readonly PageProblem[] {
  const open = new Set<string>();

  function follow(message: HostMessage, { opened, closed }: HiddenRows): void {
    if (message.type === 'hello' || (message.type === 'snapshot' && message.part === 1)) open.clear();
    for (const id of opened) open.add(id);
    if (message.type === 'changes') for (const { id } of message.closed) open.delete(id);
    for (const id of closed) open.delete(id);
  }

  return (problems, message, hidden = none) => {
    follow(message, hidden);
    const said = problems.flatMap((problem) => (problem.code === 'kinds-unknown' ? [problem.count] : []));
    if (open.size === (said[0] ?? 0)) return problems;
    return addProblem(problems, { code: 'kinds-unknown', count: open.size, ...(open.size === 0 && { over: true }) });
  };
}

const none: HiddenRows = { opened: [], closed: [] };
