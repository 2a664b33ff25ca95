import type { EgressReason } from '../../protocol.ts';
import { routeThrough, type FamilyRoute } from '../route-through.ts';
import type { WholeInterface } from '../whole-egress.ts';
import type { Computer } from './interfaces/computer.ts';
import { HTTPS, indexesOf, type AskedDestination } from '../destinations/asked-destinations.ts';
import { leadsNowhere } from './interfaces/leads-nowhere.ts';
import type { Rtnetlink } from './kernel/rtnetlink.ts';

/**
 * The route of one family's public traffic, or what holds it back. It is that of the first destination that leads
 * anywhere and has no route of its own.
 */
export function familyRoute(
  { routeTo }: Pick<Rtnetlink, 'routeTo'>,
  computer: Computer,
  family: 4 | 6,
  asked: readonly AskedDestination[],
): FamilyRoute {
  const leading = asked.filter((one) => indexesOf(one).some((index) => leadsOut(computer.interfaces.get(index))));
  const main = leading.find((one) => !isNarrow(one, family)) ?? leading[0];
  if (main === undefined) return { route: null, reasons: holdersOf(computer, family, asked) };
  const found = routeTo(main.destination, HTTPS);
  const out = found === null ? undefined : computer.interfaces.get(found.interfaceIndex);
  if (found === null || out === undefined || !leadsOut(out)) return { route: null, reasons: [] };
  const own = computer.addresses.filter((one) => one.index === found.interfaceIndex && one.family === family);
  const sourceAddress = found.sourceAddress ?? own[0]?.address;
  return routeThrough(out, family, sourceAddress, found.gateway);
}

const leadsOut = (out: WholeInterface | undefined): boolean => out !== undefined && !leadsNowhere(out);

/** A prefix so long that it may be there for this very address or its network. */
function isNarrow({ entry }: AskedDestination, family: 4 | 6): boolean {
  const prefix = typeof entry === 'string' ? null : entry.prefix;
  return prefix !== null && Number(prefix.slice(prefix.indexOf('/') + 1)) >= NARROW[family];
}

const NARROW = { 4: 22, 6: 44 } as const;

/** What refuses the destinations or leads them nowhere, each once. */
function holdersOf(
  { interfaces }: Pick<Computer, 'interfaces'>,
  family: 4 | 6,
  asked: readonly AskedDestination[],
): EgressReason[] {
  const refusals = new Set(
    asked.flatMap(({ entry }) => (typeof entry === 'string' && entry !== 'none' ? [entry] : [])),
  );
  const sinks = new Set(asked.flatMap(indexesOf));
  return [
    ...[...refusals].map((by): EgressReason => ({ code: 'held-by-route', family, by })),
    ...[...sinks].flatMap((index): EgressReason[] => {
      const sink = interfaces.get(index);
      return sink === undefined ? [] : [{ code: 'held-by-sink', family, interface: sink.name, driver: sink.driver }];
    }),
  ];
}
