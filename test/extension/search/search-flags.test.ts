import { expect, test } from 'vitest';
import { stageOf } from '../../../extension/connection/stage-of.ts';
import { noHosts } from '../../../extension/sites/connection-hosts.ts';
import { categoryFilter } from '../../../extension/page/search/category-filter.ts';
import { matcherOf } from '../../../extension/search/matcher-of.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import type { Facts } from '../../../extension/facts/facts-of.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const facts: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};
const context = { factsOf: () => facts, hostsOf: noHosts, nowMs: 5000 };
const connections = [
  connectionWith({ id: 'asking', state: 'SYN_SENT' }),
  connectionWith({ id: 'asked', state: 'SYN_RECEIVED', direction: 'incoming' }),
  connectionWith({ id: 'there', state: 'ESTABLISHED' }),
  connectionWith({ id: 'leaving', state: 'FIN_WAIT_2' }),
  connectionWith({ id: 'left', state: 'CLOSE_WAIT' }),
  connectionWith({ id: 'datagrams', protocol: 'udp', state: null }),
  connectionWith({ id: 'refused', state: 'SYN_SENT', closedAtMs: 4000 }),
  connectionWith({ id: 'abandoned', state: 'SYN_RECEIVED', direction: 'incoming', closedAtMs: 4000 }),
  connectionWith({ id: 'over', state: 'TIME_WAIT', closedAtMs: 4000 }),
];

test.each([
  ['is:opening', 'asking asked'],
  ['is:established', 'there'],
  ['is:closing', 'leaving left'],
  ['is:failed', 'refused abandoned'],
])('%s finds every state of that stage: %s', (text, ids) => {
  expect(found(text)).toBe(ids);
});

/** Otherwise a click on the legend would show other connections than it counts. */
test.each(['opening', 'established', 'closing', 'failed', 'udp'])(
  'the filter of the legend for %s finds that stage',
  (stage) => {
    const filter = categoryFilter({ id: `state:${stage}`, label: '', colour: '' });
    const inStage = connections.filter((connection) => stageOf(connection) === stage).map(({ id }) => id);
    expect(inStage).not.toEqual([]);
    expect(found(`${String(filter?.field)}:${String(filter?.value)}`)).toBe(inStage.join(' '));
  },
);

function found(text: string): string {
  const { matches } = matcherOf(parseQuery(text));
  return connections
    .filter((connection) => matches(connection, context))
    .map(({ id }) => id)
    .join(' ');
}
