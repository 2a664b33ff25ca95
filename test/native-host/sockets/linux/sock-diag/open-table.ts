import { createInetDiagTable } from '../../../../../native-host/sockets/linux/sock-diag/inet-diag-table.ts';
import { isRemainder } from '../../../../../native-host/sockets/linux/is-remainder.ts';
import type { InetDiagSocket } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { createLookChanges } from '../../../../../native-host/sockets/look-changes.ts';
import { attribute, diagMessage, tcpInfo, type DiagFields } from './inet-diag-bytes.ts';

export const live: DiagFields = {
  family: 'IPv4',
  state: 1,
  local: ['10.0.0.2', 40_000],
  remote: ['192.0.2.7', 443],
  cookie: 7n,
};
export const timeWait: DiagFields = { ...live, state: 6, uid: 0, inode: 0 };
export const isTcp = attribute(10, Uint8Array.of(6));
export const isUdp = attribute(10, Uint8Array.of(17));
export const figures = { rtt: 12_500, minRtt: 9_250, acked: 10n, received: 900n, sent: 30n };
export const noFigures = { rtt: 0, minRtt: 0xffffffff, acked: 0n, received: 0n, sent: 0n };
export const notice: DiagFields = { ...live, state: 7, uid: 0, inode: 0, attributes: [isTcp, tcpInfo(224, figures)] };

/** A table, with looks at what the test says that the kernel shows. */
export function openTable() {
  const changes = createLookChanges<InetDiagSocket>(isRemainder, () => 1000);
  const released: number[] = [];
  const table = createInetDiagTable(changes, {
    want: (socket) => void (socket.processName = 'browser'),
    release: (inode) => void released.push(inode),
  });
  const give = (take: typeof table.take | typeof table.takeNotice, fields: DiagFields): void => {
    const { bytes, end } = diagMessage(fields);
    take(bytes, 0, end, 'tcp');
  };
  return {
    released,
    /** One look: rows of the dump, and the notices before and after it. */
    look(rows: DiagFields[], before: DiagFields[] = [], after: DiagFields[] = []) {
      for (const fields of before) give(table.takeNotice, fields);
      table.begin();
      for (const fields of rows) give(table.take, fields);
      for (const fields of after) give(table.takeNotice, fields);
      table.end();
      const { opened, changed, closed } = changes.take([]);
      return { opened, changed, closed };
    },
  };
}

export const nothing = { opened: [], changed: [], closed: [] };
