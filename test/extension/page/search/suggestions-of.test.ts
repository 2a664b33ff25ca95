import { expect, test } from 'vitest';
import { noHosts } from '../../../../extension/sites/connection-hosts.ts';
import { suggestionsOf } from '../../../../extension/page/search/suggestions-of.ts';
import { formatTerm } from '../../../../extension/search/format-query.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

const connections = [
  connectionWith({ id: '1', processName: 'port-scanner', place: placeWith() }),
  connectionWith({ id: '2', processName: 'firefox', place: placeWith({ countryCode: 'DE' }) }),
  connectionWith({ id: '3', processName: 'firefox' }),
];
const texts = (text: string) =>
  suggestionsOf(text, { connections, hostsOf: noHosts }).map(
    ({ term, rest }) => `${rest}|${term === null ? '' : formatTerm(term)}`,
  );

test.each([
  ['prog', ['program:|']],
  ['port', ['port:|', '|program:=port-scanner']],
  ['-sta', ['-state:|']],
  ['-state:time', ['|-state:TIME_WAIT']],
  ['x country:ger', ['x|country:DE']],
  ['program:fire', ['|program:=firefox']],
  ['fire', ['|program:=firefox']],
  ['rtt:', []],
  ['nonsense:', []],
])('%s can become %j', (text, suggestions) => {
  expect(texts(text)).toEqual(suggestions);
});

test('the suggested port is the service port, as in the search', () => {
  const guest = connectionWith({ id: '4', direction: 'incoming', localPort: 22, remotePort: 50_123 });
  const suggested = suggestionsOf('port:', { connections: [guest], hostsOf: noHosts }).map(({ term }) =>
    term === null ? '' : formatTerm(term),
  );
  expect(suggested).toEqual(['port:22']);
});

test('an empty box offers the fields', () => {
  expect(suggestionsOf('', { connections, hostsOf: noHosts })[0]?.rest).toBe('program:');
  expect(suggestionsOf('curl ', { connections, hostsOf: noHosts })[0]?.rest).toBe('curl program:');
});
