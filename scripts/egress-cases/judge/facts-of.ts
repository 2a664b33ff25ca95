import type { CaseFacts } from '../egress-case.ts';
import { locate } from './case-places.ts';
import { caseWords, leakWords } from './case-words.ts';
import {
  addressesIn,
  hostEvidence,
  initialState,
  verdictOf,
  type CheckResults,
  type Connection,
  type Egress,
} from './product.ts';

/** What TapMap says while "a tunnel must be up", in the words of the cases; by the keys that they expect by. */
export function factsOf(
  egress: Egress,
  connections: readonly Connection[],
  check: CheckResults,
  nowMs: number,
): CaseFacts {
  const places = new Map(addressesIn(egress).map((address) => [address, locate(address)]));
  const evidenceWith = (open: readonly Connection[]) =>
    hostEvidence(
      {
        ...initialState,
        host: RUNNING,
        egress,
        connections: new Map(open.map((one) => [one.id, one])),
      },
      places,
      null,
    );
  const seen = evidenceWith(connections);
  const judge = (countries: string[], checked: CheckResults | null, host = seen) =>
    verdictOf({ countries, tunnel: true }, { ...host, pops: null, check: checked, proxy: null }, nowMs);
  const verdict = judge([], null);
  const word = ({ kind }: { kind: keyof typeof caseWords.verdict }): string => caseWords.verdict[kind];
  const overall = (one: ReturnType<typeof judge>): string => caseWords.verdict[one.overall];
  return {
    ...routeFacts('ipv4', egress.ipv4),
    ...routeFacts('ipv6', egress.ipv6),
    verdict: overall(verdict),
    'verdict.ipv4': word(verdict.ipv4),
    'verdict.ipv6': word(verdict.ipv6),
    'verdict NL': overall(judge(['NL'], null)),
    'verdict NL, asked': overall(judge(['NL'], check)),
    'verdict before any connection': overall(judge([], null, evidenceWith([]))),
    leaks: verdict.leaks.map(leakWords),
    outside: seen.outside.map(({ program, family, interface: name }) => `${String(program)} IPv${family} by ${name}`),
    carriers: seen.tunnelEndpoints.map(({ address }) => address),
    ipsec: seen.ipsec,
  };
}

const RUNNING = { kind: 'running', version: '0', platform: 'linux', source: 'netlink' } as const;

function routeFacts(family: string, route: Egress['ipv4']): CaseFacts {
  if (route === null) return { [family]: null };
  return { [`${family}.kind`]: caseWords.kind[route.kind], [`${family}.interface`]: route.interface };
}
