import type { LocatedAddress, Problem } from '../protocol.ts';
import type { Locator } from './locator.ts';

/** Where each of these addresses is, in the same order. Text that is no address gets nulls and a problem `bad-address`. */
export async function locateAddresses(
  locator: Locator,
  addresses: readonly string[],
): Promise<{ problems: Problem[]; results: LocatedAddress[] }> {
  await locator.ready;
  const results = addresses.map((address): LocatedAddress => {
    const { scope, place, network, traits } = locator.get(address) ?? unknown;
    return { address, scope, place, network, traits };
  });
  const bad = new Set(results.filter(({ scope }) => scope === null).map(({ address }) => address));
  return {
    problems: [...[...bad].map((address) => ({ code: 'bad-address', address }) as const), ...locator.problems()],
    results,
  };
}

const unknown = { scope: null, place: null, network: null, traits: [] };
