import type { WholeInterface } from '../../whole-egress.ts';

/**
 * Whether packets that are sent by an interface go nowhere: loopback, and drivers that drop whatever is sent
 * (drivers/net/dummy.c, nlmon.c; ifb.c for packets that no traffic rule redirected to it). Apps route traffic there to
 * hold it back.
 */
export function leadsNowhere({ kind, driver }: Pick<WholeInterface, 'kind' | 'driver'>): boolean {
  return kind === 'loopback' || SINKS.has(driver ?? '');
}

const SINKS: ReadonlySet<string> = new Set(['dummy', 'ifb', 'nlmon']);
