import type { InterfaceKind, Leak, VerdictKind } from './product.ts';

/**
 * The words of the cases for those of the code. The cases' are fixed: where the code distinguishes more, several of its
 * words stand for one; never one for two.
 */
export const caseWords = {
  verdict: {
    'no-expectation': 'not-chosen',
    'as-expected': 'as-chosen',
    'unexpected-country': 'elsewhere',
    'no-tunnel': 'no-tunnel',
    'partly-outside': 'partly-outside',
    unknown: 'unknown',
    'no-route': 'no-way',
  } satisfies Record<VerdictKind, string>,
  kind: {
    ethernet: 'ethernet',
    wifi: 'wifi',
    tunnel: 'tunnel',
    bridge: 'bridge',
    virtual: 'virtual',
    loopback: 'loopback',
    other: 'other',
    unknown: 'unknown',
  } satisfies Record<InterfaceKind | 'unknown', string>,
  leak: {
    'family-outside': 'family-outside',
    'udp-differs': 'udp-differs',
    'families-differ': 'families-differ',
    'dns-leak': 'names-outside',
  } satisfies Record<Leak['kind'], string>,
} as const;

/** A leak with what it is about. */
export function leakWords(leak: Leak): string {
  const word = caseWords.leak[leak.kind];
  switch (leak.kind) {
    case 'family-outside':
      return `${word} IPv${leak.family} by ${leak.interface}`;
    case 'dns-leak':
      return `${word} ${leak.addresses.join()} by ${leak.interface}`;
    case 'udp-differs':
    case 'families-differ':
      return word;
  }
}
