import type { Egress } from '../../native-host/protocol.ts';
import type { Family } from './evidence.ts';
import { wayOf } from './way-of.ts';

/** The families that have a way out; both as long as that is not known. */
export function familiesOut(egress: Egress | null): Family[] {
  const all: Family[] = [4, 6];
  return egress === null ? all : all.filter((family) => wayOf(egress, family) !== null);
}
