import type { AddressTrait } from '../../native-host/protocol.ts';
import { message, type MessageKey } from './message.ts';

/** What a database says of an address, in words. */
export function traitName(trait: AddressTrait): string {
  return message(traitNames[trait]);
}

export const traitNames = {
  anycast: 'traitAnycast',
  'anonymous-proxy': 'traitAnonymousProxy',
  satellite: 'traitSatellite',
} as const satisfies Record<AddressTrait, MessageKey>;
