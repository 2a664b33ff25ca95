import type { Network } from '../../native-host/protocol.ts';

/** The organisation that runs a network or, where the database has no name for it, the AS number. */
export function networkName(network: Network): string {
  return network.organisation ?? networkKey(network);
}

/** Identifies a network: one organisation may run several under one name. */
export function networkKey({ asn }: Network): string {
  return `AS${asn}`;
}
