import type { ColourCategory } from '../../map/colours/colours-of.ts';
import type { FieldName } from '../../search/query.ts';
import { none } from '../../search/text-test.ts';

/** The filter that leaves only the connections of a colour. */
export type CategoryFilter = { field: FieldName; value: string };

/**
 * The filter that a colour of the legend stands for; null if the search cannot express it: "Other" is what has no
 * colour of its own, "known" what is not new.
 */
export function categoryFilter({ id }: ColourCategory): CategoryFilter | null {
  const colon = id.indexOf(':');
  const [by, key] = [id.slice(0, colon), id.slice(colon + 1)];
  if (by === 'program' || by === 'network') return { field: by, value: key === '' ? none : key };
  if (by === 'state' && key === 'udp') return { field: 'protocol', value: 'udp' };
  if (by === 'state' || (by === 'newness' && key === 'new')) return { field: 'is', value: key };
  return null;
}
