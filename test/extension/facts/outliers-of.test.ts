import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../extension/facts/facts-of.ts';
import { outliersOf } from '../../../extension/facts/outliers-of.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';
import { sydney } from '../map/cities.ts';
import { egressWith } from '../map/egress.ts';

const countryOf = ({ place }: Connection) => place?.countryCode ?? null;

/** "firefox DE 1": who, to which country, in which network. */
function connections(...lines: string[]): Connection[] {
  return lines.map((line, index) => {
    const [program = '', countryCode = '', asn = ''] = line.split(' ');
    return connectionWith({
      id: String(index),
      processName: program === '?' ? null : program,
      place: placeWith({ countryCode, city: countryCode }),
      network: { asn: Number(asn), organisation: null },
    });
  });
}

function outliers(all: Connection[]): string[] {
  const outlierOf = outliersOf(all, () => true);
  return all.flatMap((connection) => {
    const outlier = outlierOf(connection);
    return outlier === null ? [] : [`${connection.processName} ${countryOf(connection)} ${outlier}`];
  });
}

const everyday = connections(
  'firefox DE 1',
  'code DE 1',
  'mail DE 1',
  'firefox US 2',
  'code US 2',
  'firefox NL 3',
  'mail NL 3',
);
const added = (...lines: string[]) => [...everyday, ...connections(...lines)];

describe('an outlier', () => {
  test('is a country that only one program talks to', () => {
    expect(outliers(added('updater RU 1'))).toEqual(['updater RU country']);
  });

  test('is a network that only one program talks to, in a country that others go to', () => {
    expect(outliers(added('updater DE 9'))).toEqual(['updater DE network']);
  });

  test('includes every connection of that program there', () => {
    expect(outliers(added('updater RU 1', 'updater RU 2'))).toHaveLength(2);
  });

  test('is none once a second program goes there', () => {
    expect(outliers(added('updater RU 1', 'mail RU 1'))).toEqual([]);
  });

  test('is none where an unknown program goes too, or alone', () => {
    expect(outliers(added('updater RU 1', '? RU 1', '? CN 1'))).toEqual([]);
  });

  test('is none for a program that connects everywhere', () => {
    const world = ['JP', 'BR', 'ZA', 'IN', 'AU', 'CA'].map((country) => `torrent ${country} 1`);
    expect(outliers(added(...world, 'updater RU 1'))).toEqual(['updater RU country']);
    expect(outliers(added(...world.slice(1)))).toHaveLength(5);
  });
});

describe('a quiet computer has no outliers', () => {
  test('with two programs', () => {
    expect(outliers(connections('a DE 1', 'b DE 1', 'a US 2', 'a NL 3', 'b FR 4'))).toEqual([]);
  });

  test('with three countries', () => {
    expect(outliers(connections('a DE 1', 'b DE 1', 'c US 1', 'a NL 1'))).toEqual([]);
  });

  test('where each program has a country of its own', () => {
    expect(outliers(connections('a DE 1', 'b US 2', 'c NL 3', 'd FR 4'))).toEqual([]);
  });
});

test('only public addresses are counted', () => {
  const atHome = connections('updater RU 9').map((connection) => ({ ...connection, scope: 'private' as const }));
  expect(outliers([...everyday, ...atHome])).toEqual([]);
});

test('a country that is ruled out, or without meaning, is no outlier', () => {
  const home = { latitude: 52.5, longitude: 13.4, radiusKm: 25, source: 'hand' as const };
  const known = { asn: 1, organisation: null };
  const wrong = connectionWith({ id: 'wrong', processName: 'mail', place: sydney, minRttMs: 18, network: known });
  const cdn = { asn: 13335, organisation: null };
  const near = connectionWith({
    id: 'near',
    processName: 'mail',
    place: placeWith({ countryCode: 'CA' }),
    network: cdn,
  });
  const all = [...added('mail FR 1', 'code FR 13335'), wrong, near];
  const facts = factsOf(all, { home, egress: egressWith(), nowMs: 0 });
  expect([facts(wrong).outlier, facts(near).outlier]).toEqual([null, null]);
});
