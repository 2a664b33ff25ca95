import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import { verdictOf } from '../../../extension/exit/verdict-of.ts';
import { checkWith, egressWith, evidenceWith, nowMs, seenIn, popsWith, wifi6, wireguard6 } from './evidence.ts';
import { endpoint, cloudflare, netherlands, nothing, proxy } from './situations.ts';

describe('the exit that is shown', () => {
  const exitOf = (choice: ExitChoice, fields: Partial<Evidence>) => verdictOf(choice, evidenceWith(fields), nowMs).exit;

  test('is where the echo saw this computer, with the time', () => {
    expect(exitOf(nothing, { check: checkWith([seenIn('NL')], [seenIn('NL')]) })).toEqual({
      countryCode: 'NL',
      city: 'Amsterdam',
      latitude: 52.37,
      longitude: 4.9,
      precision: 'city',
      family: 4,
      source: 'echo',
      conclusive: true,
      seenAtMs: nowMs - 60_000,
    });
  });

  test.each<[source: string, country: string, fields: Partial<Evidence>]>([
    ['own-address', 'NL', { ownAddresses: [seenIn('NL')], check: checkWith([], [seenIn('DE')]) }],
    ['stun', 'DE', { check: checkWith([], [seenIn('DE')]), pops: popsWith({ AMS: 9 }) }],
    ['pops', 'NL', { pops: popsWith({ AMS: 6, FRA: 3 }), tunnelEndpoints: [endpoint] }],
    ['tunnel-endpoint', 'SE', { pops: popsWith({ AMS: 3, FRA: 3 }), tunnelEndpoints: [endpoint] }],
    ['tunnel-endpoint', 'SE', { pops: popsWith({ AMS: 9 }, nowMs - 16 * 60_000), tunnelEndpoints: [endpoint] }],
  ])('is by the firmest source: %s, %s', (source, countryCode, fields) => {
    expect(exitOf(nothing, fields)).toMatchObject({
      source,
      countryCode,
      conclusive: !['pops', 'tunnel-endpoint'].includes(source),
    });
  });

  test.each<[why: string, fields: Partial<Evidence>]>([
    ['the families leave by different interfaces', { egress: egressWith({ ipv6: wifi6 }), pops: popsWith({ AMS: 9 }) }],
    ['pages go by a proxy', { proxy, pops: popsWith({ AMS: 9 }) }],
    ['two answers are too few', { pops: popsWith({ AMS: 2 }) }],
    ['the carrier may be that of another tunnel', { tunnelEndpoints: [{ ...endpoint, tunnel: null }] }],
    ['the carrier answers from anywhere', { tunnelEndpoints: [{ ...endpoint, network: cloudflare }] }],
  ])('is none when %s', (_, fields) => {
    expect(exitOf(nothing, fields)).toBeNull();
  });

  test('is that of the family with the warning', () => {
    const egress = egressWith({ ipv6: wifi6 });
    const check = checkWith([seenIn('NL'), seenIn('DE', 6)]);
    expect(exitOf(netherlands, { egress, check })).toMatchObject({ countryCode: 'DE', family: 6 });
    expect(exitOf(nothing, { egress, check })).toMatchObject({ countryCode: 'NL', family: 4 });
  });

  test('is that of IPv6 where IPv6 has the stronger evidence', () => {
    const egress = egressWith({ ipv6: wireguard6 });
    const check = checkWith([seenIn('NL', 6)], [seenIn('NL')]);
    expect(exitOf(nothing, { egress, check })).toMatchObject({ source: 'echo', family: 6 });
  });
});
