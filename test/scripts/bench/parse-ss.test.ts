import { expect, test } from 'vitest';
import { parseSs } from '../../../scripts/bench/parse-ss.ts';

// Lines as `ss -tunapHO` of iproute2 6.1 prints them.
test.each([
  [
    'tcp   ESTAB     0      0         127.1.1.1:40000      127.1.1.1:443   users:(("python3",pid=17,fd=4)) ',
    { endpoints: 'tcp 127.1.1.1:40000 127.1.1.1:443', state: 'ESTABLISHED', pid: 17 },
  ],
  [
    'tcp   TIME-WAIT 0      0             [::1]:40000          [::1]:443',
    { endpoints: 'tcp [::1]:40000 [::1]:443', state: 'TIME_WAIT', pid: null },
  ],
  [
    'tcp   ESTAB 0 0 [::ffff:10.0.0.2]:40000 [::ffff:192.0.2.7]:443 users:(("a",pid=1,fd=4),("b",pid=2,fd=4))',
    { endpoints: 'tcp 10.0.0.2:40000 192.0.2.7:443', state: 'ESTABLISHED', pid: 1 },
  ],
  ['tcp   LISTEN    0      128               *:22               *:*', { endpoints: 'tcp [::]:22 *', state: 'LISTEN' }],
  ['udp   UNCONN    0      0      127.0.0.1%lo:53         0.0.0.0:*', { endpoints: 'udp 127.0.0.1:53 *', state: null }],
])('%s', (line, socket) => {
  expect(parseSs(`${line}\n`)).toMatchObject([socket]);
});

test.each(['Netid State', 'u_str ESTAB 0 0 * 1 * 2', 'tcp ESTAB 0 0'])('%j is refused', (line) => {
  expect(() => parseSs(line)).toThrow(TypeError);
});
