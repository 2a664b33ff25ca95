import { expect, test } from 'vitest';
import { parseResolvedLinks } from '../../../../../native-host/egress/linux/names/parse-resolved-links.ts';

test('what systemd 252 said of a wire, and of a tunnel that takes all names', () => {
  const text = [
    '{"type":"a(iiay)","data":[[4,2,[10,8,0,1]],[3,2,[192,168,7,1]],[3,10,[32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,83]]]}',
    '{"type":"a(isb)","data":[[4,".",true]]}\n',
  ].join('\n');
  expect(parseResolvedLinks(text)).toEqual([
    { index: 4, servers: ['10.8.0.1'], domains: [{ name: '.', isRouteOnly: true }], isDefaultRoute: null },
    { index: 3, servers: ['192.168.7.1', '2001:db8::53'], domains: [], isDefaultRoute: null },
  ]);
});

test('no server at all', () => {
  expect(parseResolvedLinks('{"data":[]}\n{"data":[]}')).toEqual([]);
});

test.each([
  '',
  '{"data":[]}',
  'Failed to get property DNS: Connection timed out',
  '{"data":{}}\n{"data":[]}',
  'null\n{"data":[]}',
  '{"data":[[1,2,[1,2,3]]]}\n{"data":[]}',
  '{"data":[[1,2,[1,2,3,400]]]}\n{"data":[]}',
  '{"data":[["1",2,[1,2,3,4]]]}\n{"data":[]}',
  '{"data":[7]}\n{"data":[]}',
  '{"data":[]}\n{"data":[[1,".",1]]}',
  '{"data":[]}\n{"data":[[1]]}',
])('%j tells nothing', (text) => {
  expect(parseResolvedLinks(text)).toBeNull();
});
