import { expect, test } from 'vitest';
import { csvParts } from '../../../extension/export/csv-parts.ts';
import { geoJsonParts } from '../../../extension/export/geo-json-parts.ts';
import { jsonParts } from '../../../extension/export/json-parts.ts';
import { parseExport } from '../../../extension/export/parse-export.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { exportedOf, joined } from './exported-of.ts';

const times = { firstAtMs: 1000, lastAtMs: 2000 };
const host = { host: 'example.org', address: '192.0.2.7', port: 443, ...times, count: 2 };
const elsewhere = { ...host, tabId: 3, host: 'elsewhere.example', address: '192.0.2.8' };
const sites = [{ ...host, tabId: 3 }, { ...host, tabId: 4, lastAtMs: 3000 }, elsewhere];
const remote = { remoteAddress: '192.0.2.7', remotePort: 443, firstSeenMs: 1000, closedAtMs: null };
const own = connectionWith({ id: 'own', ...remote, pid: 7 });
const other = connectionWith({ id: 'other', ...remote, pid: 8 });
const exported = exportedOf([own, other], { sites, browserPids: [7] });

test('the hosts of its connections read back, without their tabs', () => {
  expect(parseExport(joined(jsonParts(exported)))).toMatchObject({
    envelope: { hosts: [{ ...host, lastAtMs: 3000, count: 4 }], browserPids: [7] },
  });
});

test('a table names the browser’s own connections, and no others', () => {
  const [head = '', first = '', second = ''] = joined(csvParts(exported)).split('\r\n');
  const column = head.split(',').indexOf('hostNames');
  expect([first, second].map((line) => line.split(',')[column])).toEqual(['example.org', '']);
});

test('a feature names its hosts, and so do its connections', () => {
  expect(JSON.parse(joined(geoJsonParts(exported)))).toMatchObject({
    features: [
      {
        properties: {
          hostNames: ['example.org'],
          connections: [
            { id: 'own', hostNames: ['example.org'] },
            { id: 'other', hostNames: [] },
          ],
        },
      },
    ],
  });
});

test.each([
  ['more hosts than are ever kept', { hosts: Array.from({ length: 5_001 }, () => host) }, 'too-many'],
  ['a port that is none', { hosts: [{ ...host, port: 70_000 }] }, 'wrong-field'],
  ['hosts that are no list', { hosts: 'example.org' }, 'wrong-field'],
  ['numbers of processes without end', { browserPids: Array.from({ length: 1_001 }, (_, i) => i) }, 'wrong-field'],
])('a file with %s is refused', (_, fields, code) => {
  const file: unknown = JSON.parse(joined(jsonParts(exported)));
  expect(parseExport(JSON.stringify({ ...Object(file), ...fields }))).toMatchObject({
    kind: 'failed',
    failure: { code },
  });
});
