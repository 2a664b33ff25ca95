import type { Network } from '../../native-host/protocol.ts';

/** What a network is called: who runs it or, where the database has no name for that, its number. */
export function networkName(network: Network): string {
  return network.organisation ?? networkKey(network);
}

/** By which networks are told apart: one organisation may run several, under one name. */
export function networkKey({ asn }: Network): string {
  return `AS${asn}`;
}
