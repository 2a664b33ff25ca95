import { expect, test } from 'vitest';
import { endpointSentence, endpointSource } from '../../../../extension/view/sentences/endpoint-sentence.ts';
import { checkFailureText } from '../../../../extension/view/sentences/check-failure-text.ts';
import { contradictionSentence } from '../../../../extension/view/sentences/contradiction-sentence.ts';
import { exitPlaceName } from '../../../../extension/view/sentences/exit-place-name.ts';
import { exitSourceText } from '../../../../extension/view/sentences/exit-source-text.ts';
import { formatSpan } from '../../../../extension/text/format-time.ts';
import { standingOf } from '../../../../extension/exit/standing.ts';
import { endpointWith, exitAt } from '../../exit-known.ts';

const check = { service: 'Cloudflare', checkedAtMs: 0, https: [], udp: [] };

test('a source is named with its time', () => {
  expect(exitSourceText(exitAt(), check, 120_000)).toBe('address seen by Cloudflare, 2 minutes ago');
  expect(exitSourceText(exitAt({ source: 'pops' }), null, 5000)).toBe('CDN locations, 5 seconds ago');
});

test('circumstantial evidence for a country names no city', () => {
  expect(exitPlaceName(exitAt())).toBe('Utrecht, Netherlands');
  expect(exitPlaceName(exitAt({ conclusive: false }))).toBe('probably Netherlands');
});

test('a tunnel endpoint is named with its tunnel and how it is known', () => {
  expect(endpointSentence(endpointWith())).toBe('203.0.113.9 in Netherlands, endpoint of wg0');
  expect(endpointSentence(endpointWith({ place: null, tunnel: null }))).toBe('203.0.113.9');
  expect(endpointSource(endpointWith({ shownBy: 'socket', program: 'openvpn' }))).toContain('a connection of openvpn');
});

test('both sides of a contradiction are stated, and neither as proven', () => {
  const against = { kind: 'pops-against', expected: 'NL', seen: 'SG', share: 0.84 } as const;
  expect(contradictionSentence(against, null)).toMatch(/^CDN locations contradict Netherlands: 84% .* Singapore\.$/);
  const differ = {
    kind: 'sources-differ',
    first: exitAt(),
    second: exitAt({ countryCode: 'DE', city: null, source: 'stun' }),
  } as const;
  expect(contradictionSentence(differ, check)).toMatch(/Utrecht.*Cloudflare.*Germany.*STUN/);
});

test('a failed check says why, also for a reason of a later version', () => {
  expect(checkFailureText('timeout')).toBe('Timed out');
  expect(checkFailureText('moon')).toContain('moon');
});

test('a leak does not look good, and a bad verdict stays bad', () => {
  const leaks = [{ kind: 'families-differ', ipv4: 'NL', ipv6: 'DE' }] as const;
  expect(standingOf({ overall: 'as-expected', leaks })).toBe('leaks');
  expect(standingOf({ overall: 'no-tunnel', leaks })).toBe('no-tunnel');
  expect(standingOf({ overall: 'as-expected', leaks: [] })).toBe('as-expected');
});

test('a period is written as one range, with dates where it is not today', () => {
  const at = (text: string) => new Date(text).getTime();
  const now = at('2026-11-27T12:00');
  expect(formatSpan(at('2026-11-27T08:10'), at('2026-11-27T09:32'), now)).toMatch(/0?8:10.*0?9:32/);
  expect(formatSpan(at('2026-11-26T08:10'), at('2026-11-26T09:32'), now)).toContain('26');
});
