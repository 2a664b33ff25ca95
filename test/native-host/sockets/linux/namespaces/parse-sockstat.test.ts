import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSockstat } from '../../../../../native-host/sockets/linux/namespaces/parse-sockstat.ts';

/** Both files as Linux 6.18 writes them. */
function sockstat({ tcp = 0, timeWait = 0, udp = 0, tcp6 = 0, udp6 = 0 } = {}): string {
  const ipv4 = `sockets: used 30\nTCP: inuse ${tcp} orphan 7 tw ${timeWait} alloc 12 mem 180\nUDP: inuse ${udp} mem 5\n`;
  const rest4 = 'UDPLITE: inuse 3\nRAW: inuse 3\nFRAG: inuse 3 memory 0\n';
  return `${ipv4}${rest4}TCP6: inuse ${tcp6}\nUDP6: inuse ${udp6}\nUDPLITE6: inuse 3\nRAW6: inuse 3\nFRAG6: inuse 3 memory 0\n`;
}

test.each([
  [{}, []],
  [{ tcp: 1 }, ['tcp']],
  [{ tcp6: 21 }, ['tcp6']],
  [{ udp: 1 }, ['udp']],
  [{ udp6: 1 }, ['udp6']],
  [{ timeWait: 1 }, ['tcp', 'tcp6']],
  [{ tcp: 1, tcp6: 1, udp: 10, udp6: 1, timeWait: 4 }, ['tcp', 'tcp6', 'udp', 'udp6']],
] as const)('with %j the tables with rows are %j', (counts, tables) => {
  expect(parseSockstat(sockstat(counts))).toEqual(tables);
});

test('a kernel without IPv6 has two tables', () => {
  const text = 'sockets: used 9\nTCP: inuse 2 orphan 0 tw 1 alloc 2 mem 1\nUDP: inuse 1 mem 0\n';
  expect(parseSockstat(text)).toEqual(['tcp', 'udp']);
});

test.each(['', 'sockets: used 9\n', 'TCP: inuse x orphan 0 tw 0\nUDP: inuse 0\n', 'UDP: inuse 1 mem 0\n'])(
  'text that does not tell, %j, is no promise that a table is empty',
  (text) => {
    expect(parseSockstat(text)).toBeNull();
  },
);

test('any text is read without an exception', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('TCP: inuse ', 'UDP: inuse 1 ', 'TCP6: inuse 0', ' tw 3', '\n'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const table of parseSockstat(lines.join('')) ?? []) expect(['tcp', 'tcp6', 'udp', 'udp6']).toContain(table);
    }),
  );
});
