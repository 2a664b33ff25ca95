import { expect, test } from 'vitest';
import { EgressUnreadable } from '../../../../../native-host/egress/egress-reader.ts';
import { readResolvedLinks } from '../../../../../native-host/egress/linux/names/read-resolved-links.ts';
import { ProgramFailed } from '../../../../../native-host/system/run-program.ts';

type Link = { index: number; servers?: number; domains?: [name: string, isRouteOnly: boolean][] };

/** systemd-resolved with these links; `said` by busctl of a link's DefaultRoute, by the link's path. */
function resolved(links: Link[], said: Record<string, string> = {}) {
  const asked: string[] = [];
  const dns = links.flatMap(({ index, servers = 1 }) =>
    Array.from({ length: servers }, (_, n) => [index, 2, [10, 0, index % 256, n]]),
  );
  const domains = links.flatMap(({ index, domains = [] }) => domains.map(([name, only]) => [index, name, only]));
  const found = readResolvedLinks((_, args) => {
    const [path = '', type = '', ...names] = args.slice(args.indexOf('org.freedesktop.resolve1') + 1);
    asked.push(
      [path.replace('/org/freedesktop/resolve1', ''), type.replace('org.freedesktop.resolve1.', ''), ...names].join(
        ' ',
      ),
    );
    const stdout = type.endsWith('.Manager')
      ? [dns, domains].map((data) => JSON.stringify({ data })).join('\n')
      : (said[path.replace(/.*\//, '')] ?? '');
    return { exitStatus: 0, stdout, stderr: '' };
  });
  return { asked, defaults: found?.map(({ index, isDefaultRoute }) => [index, isDefaultRoute]) };
}
const yes = '{"type":"b","data":true}\n';
const no = '{"type":"b","data":false}\n';

test('each link with servers is asked whether names in general go there, by its path on the bus', () => {
  const { asked, defaults } = resolved([{ index: 2 }, { index: 310 }, { index: 0 }], { _32: no, _3310: yes });
  expect(asked).toEqual([' Manager DNS Domains', '/link/_32 Link DefaultRoute', '/link/_3310 Link DefaultRoute']);
  expect(defaults).toEqual([
    [2, false],
    [310, true],
    [0, null],
  ]);
});

test('nobody is asked where a domain decides, nor of a link without servers', () => {
  expect(resolved([{ index: 2 }, { index: 5, domains: [['.', true]] }]).asked).toHaveLength(1);
  expect(resolved([{ index: 2 }, { index: 5, servers: 0, domains: [['.', true]] }], { _32: no })).toMatchObject({
    asked: [' Manager DNS Domains', '/link/_32 Link DefaultRoute'],
  });
});

test.each(['', 'Failed to get property DefaultRoute: Unknown object', no.repeat(2)])('%j: it is not told', (said) => {
  expect(resolved([{ index: 2 }], { _32: said }).defaults).toEqual([[2, null]]);
});

test('of hundreds of links none is asked: that would take seconds', () => {
  expect(resolved(Array.from({ length: 300 }, (_, n) => ({ index: n + 2 }))).asked).toHaveLength(1);
});

test('without a bus nothing is told; a shortage is an error', () => {
  const failing = (reason: string) => () => {
    throw new ProgramFailed({ program: '/usr/bin/busctl', reason });
  };
  expect(readResolvedLinks(failing('ENOENT'))).toBeNull();
  expect(() => readResolvedLinks(failing('EMFILE'))).toThrow(EgressUnreadable);
});
