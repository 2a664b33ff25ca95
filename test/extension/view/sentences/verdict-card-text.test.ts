import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../../extension/exit/evidence.ts';
import { leavesByTunnel, tunnelled } from '../../../../extension/exit/tunnel/leaves-by-tunnel.ts';
import { verdictOf } from '../../../../extension/exit/verdict-of.ts';
import type { Leak, Verdict } from '../../../../extension/exit/verdict.ts';
import { verdictCardText } from '../../../../extension/view/sentences/verdict-card-text.ts';
import { anyChoice, anyEvidence } from '../../exit/any-evidence.ts';
import { nowMs } from '../../exit/evidence.ts';
import { evidenceWith, exitAt, familyWith, verdictWith } from '../../exit-known.ts';
import { egressWith } from '../../map/egress.ts';

const canada = exitAt({ countryCode: 'CA', city: 'Montreal' });
const netherlands = exitAt();
const card = (verdict: Partial<Verdict>, evidence: Partial<Evidence> = { egress: null }) =>
  verdictCardText({ verdict: verdictWith(verdict), evidence: evidenceWith(evidence) }, nowMs);

const dns: Leak = { kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'wlan0', forwardedBy: null };
const bypass: Leak = { kind: 'family-outside', family: 6, interface: 'wlan0' };
const webRtc: Leak = { kind: 'udp-differs', family: 4, https: '203.0.113.9', udp: '192.0.2.7' };
const differ: Leak = { kind: 'families-differ', ipv4: 'CA', ipv6: 'NL' };

describe('the title, and what is said of it', () => {
  test('as expected: the country, said to be the exit country', () => {
    const text = card({ overall: 'as-expected', exit: canada });
    expect(text).toMatchObject({ label: 'Exit country', title: 'Canada', facts: ['As expected'], next: null });
  });

  test('only a tunnel was expected, and no country is known', () => {
    const text = card({ overall: 'as-expected' });
    expect(text).toMatchObject({ label: null, title: 'Through the VPN tunnel' });
    expect(text.facts).toEqual(['As expected', 'Exit country unknown']);
  });

  test('circumstantial evidence makes the country probable', () => {
    const text = card({ overall: 'as-expected', exit: { ...canada, conclusive: false } });
    expect(text).toMatchObject({ label: 'Probable exit country', title: 'Canada' });
  });

  test.each([
    [['CA'], 'Not as expected (Canada)'],
    [['CA', 'NO'], 'Not as expected (Canada or Norway)'],
    [['CA', 'NO', 'SE', 'DK'], 'Unexpected country'],
  ])('unexpected, with %j expected', (expected, fact) => {
    const text = card({ overall: 'unexpected-country', exit: netherlands, expected });
    expect(text).toMatchObject({ label: 'Exit country', title: 'Netherlands', facts: [fact] });
  });

  test('without a required tunnel the title says so, and the country is below it', () => {
    const text = card({ overall: 'no-tunnel', exit: netherlands });
    expect(text).toMatchObject({ label: null, title: 'No VPN tunnel', facts: ['Exit country: Netherlands'] });
  });

  test('a family that bypasses the tunnel is the title, with the country of each', () => {
    const text = card({
      overall: 'no-tunnel',
      ipv4: familyWith({ kind: 'as-expected', exit: canada }),
      ipv6: familyWith({ kind: 'no-tunnel', exit: netherlands }),
      exit: netherlands,
      leaks: [bypass, differ, dns],
      expected: ['CA'],
    });
    expect(text.title).toBe('IPv6 bypasses the VPN');
    expect(text.facts).toEqual(['Exit country: Netherlands (IPv6), Canada (IPv4)', 'Expected: Canada']);
    expect(text.leaks).toEqual(['DNS leak: queries bypass the VPN']);
  });

  test('programs outside the tunnel are counted and named, with the country of the rest', () => {
    const outside = [
      { program: 'syncthing', family: 4, interface: 'wlan0', excludedBy: null, connectionIds: ['1'] },
    ] as const;
    const ipv4 = familyWith({ kind: 'partly-outside', exit: canada, outside });
    const text = card({ overall: 'partly-outside', exit: canada, ipv4 });
    expect(text).toMatchObject({
      title: '1 program outside VPN',
      facts: ['syncthing', 'the rest exits in Canada'],
    });
  });

  test('unknown leads to a check where that may help', () => {
    const address = familyWith({ kind: 'unknown', missing: ['exit-address'] });
    expect(card({ overall: 'unknown', ipv4: address })).toMatchObject({
      ...{ title: 'Exit country unknown', facts: [], reason: null, next: 'check' },
    });
    const probable = { ...canada, conclusive: false };
    expect(card({ overall: 'unknown', ipv4: address, exit: probable })).toMatchObject({
      ...{ label: 'Probable exit country', title: 'Canada', facts: ['Not confirmed'], next: 'check' },
    });
    const rules = familyWith({ kind: 'unknown', missing: ['rules'] });
    expect(card({ overall: 'unknown', ipv4: rules })).toMatchObject({ title: 'VPN status unknown', next: null });
    expect(card({ overall: 'unknown', ipv4: rules }).reason).toContain('more routing rules');
  });

  test('without an expectation it leads to one, or to a check while no country is known', () => {
    expect(card({ exit: netherlands })).toMatchObject({ label: 'Exit country', title: 'Netherlands', next: 'set' });
    expect(card({ exit: null })).toMatchObject({ title: 'Exit country unknown', next: 'check' });
  });

  test('nothing is known at first', () => {
    expect(verdictCardText(null, nowMs)).toMatchObject({ title: 'Exit country not known yet', standing: 'unknown' });
  });
});

describe('leaks', () => {
  test('are at most two short lines', () => {
    const text = card({
      overall: 'as-expected',
      exit: canada,
      leaks: [dns, webRtc, bypass, { ...dns, interface: 'eth0' }],
    });
    expect(text).toMatchObject({ standing: 'leaks', label: 'Exit country, as expected, but with a leak' });
    expect(text).toMatchObject({ title: 'Canada', facts: [] });
    expect(text.leaks).toEqual(['DNS leak: queries bypass the VPN', 'and 2 more leaks']);
    expect(card({ leaks: [webRtc, differ] }).leaks).toEqual([
      'WebRTC leak: UDP shows another IP',
      'Leak: IPv4 exits in Canada, IPv6 in Netherlands',
    ]);
  });
});

describe('whether a VPN is on', () => {
  test('is said without an expectation, too', () => {
    const none = card({ exit: netherlands }, { egress: egressWith() });
    expect(none.facts[0]).toBe('No VPN tunnel');
    expect(none.facts[1]).toMatch(/^via /);
  });

  test('whatever the evidence, "No VPN tunnel" is said only where neither family may use one', () => {
    let said = 0;
    fc.assert(
      fc.property(anyChoice, anyEvidence, (choice, evidence) => {
        const verdict = verdictOf(choice, evidence, nowMs);
        const text = verdictCardText({ verdict, evidence }, nowMs);
        expect(text.title).not.toBe('');
        expect(text.leaks.length).toBeLessThanOrEqual(2);
        const words = [text.title, ...text.facts];
        expect(new Set(words).size, 'each is said once').toBe(words.length);
        const inside = ([4, 6] as const).filter((family) => leavesByTunnel(evidence.egress, family));
        if (words.includes('No VPN tunnel')) {
          said++;
          expect(inside).toEqual([]);
          if (choice.tunnel) return;
          for (const family of [4, 6] as const) expect(tunnelled(evidence.egress, family)).toBe('no');
        }
        if (words.some((each) => each.startsWith('VPN tunnel '))) expect(inside).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(said).toBeGreaterThan(20);
  });
});
