import type { Connection } from '../../../native-host/protocol.ts';
import { countBy } from '../../connection/count-by.ts';
import { none } from '../../search/text-test.ts';
import { facetLabel, type Facet } from './facets.ts';

export type Choice = { value: string; label: string; connections: number };

/**
 * The options of a filter, with the number of connections that each would leave: the most frequent, and always the chosen
 * value. A browser takes seconds to show 50,000 options, and the search finds the others.
 */
export function choicesOf(facet: Facet, connections: Iterable<Connection>, chosen: string | null): Choice[] {
  const values = countBy(connections, facet.valueOf).flatMap(({ key, connections }) => {
    const value = key ?? (facet.withoutValue === null ? null : none);
    return value === null ? [] : [{ value, connections }];
  });
  values.splice(mostChoices);
  if (chosen !== null && !values.some(({ value }) => value === chosen)) values.push({ value: chosen, connections: 0 });
  return values.map((choice) => ({ ...choice, label: facetLabel(facet, choice.value) }));
}

const mostChoices = 200;
