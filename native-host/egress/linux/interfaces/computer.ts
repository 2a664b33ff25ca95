import type { WholeInterface } from '../../whole-egress.ts';
import { describeInterface } from './describe-interface.ts';
import type { LinkAddress } from '../kernel/parse-address.ts';
import type { Link } from '../kernel/parse-link.ts';

/** The interfaces by the kernel's index, in its order, and their addresses. */
export type Computer = {
  interfaces: ReadonlyMap<number, WholeInterface>;
  addresses: readonly LinkAddress[];
  /** Null for one that has just gone. */
  nameOf(index: number): string | null;
};

export function computerOf(links: readonly Link[], addresses: readonly LinkAddress[]): Computer {
  const byIndex = new Map(links.map(({ index }) => [index, [] as LinkAddress[]]));
  for (const address of addresses) byIndex.get(address.index)?.push(address);
  const interfaces = new Map(links.map((link) => [link.index, describeInterface(link, byIndex.get(link.index) ?? [])]));
  return { interfaces, addresses, nameOf: (index) => interfaces.get(index)?.name ?? null };
}
