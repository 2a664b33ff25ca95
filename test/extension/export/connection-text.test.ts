import { expect, test } from 'vitest';
import { connectionJson, connectionText } from '../../../extension/export/connection-text.ts';
import { fileNameOf } from '../../../extension/export/file-name-of.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

test('a connection becomes lines of text, without unknown values', () => {
  const lines = connectionText(
    connectionWith({
      processName: 'curl',
      remoteAddress: '2001:db8::1',
      place: placeWith({ precision: 'country', city: null, region: null }),
      network: { asn: 64_500, organisation: 'Demo Net' },
      rttMs: 12.34,
      minRttMs: 10,
      traits: ['satellite', 'anonymous-proxy'],
    }),
    { names: ['www.example.org', 'b\u202E.example'] },
  ).split('\n');
  expect(lines).toContain('Program: curl');
  expect(lines).toContain('Host name: www.example.org, b\\u202e.example');
  expect(lines).toContain('Remote address: [2001:db8::1]:443');
  expect(lines).toContain('Location: Netherlands (only the country is known; shown at its center)');
  expect(lines).toContain('Network: Demo Net, AS64500');
  expect(lines).toContain('Marked as: satellite Internet (possibly a ground station), anonymous proxy or VPN');
  expect(lines).toContain('Type: TCP, ESTABLISHED, outgoing');
  expect(lines).toContain('Round-trip time: 12.3 ms (lowest: 10.0 ms)');
  expect(lines.some((line) => line.startsWith('User'))).toBe(false);
});

test('no name can forge a line or change the text direction', () => {
  const text = connectionText(connectionWith({ processName: 'curl\nRemote address: 192.0.2.9:1\u202E' }), {
    names: [],
  });
  expect(text.split('\n')[0]).toBe('Program: curl\\u000aRemote address: 192.0.2.9:1\\u202e');
});

test('as JSON it has the fields of the wire contract', () => {
  const connection = connectionWith({ processName: 'curl', place: placeWith() });
  expect(JSON.parse(connectionJson(connection))).toEqual(connection);
});

test('a file is named with the local date and time', () => {
  expect(fileNameOf('csv', new Date(2026, 10, 4, 7, 3).getTime())).toBe('tapmap-2026-11-04-0703.csv');
});
