/**
 * The destinations that only one program connects to, with that program; empty if being the only one is nothing
 * unusual.
 *
 * It is unusual if there are several programs and several destinations, some of them shared; and not for a program
 * that is alone at many destinations: a browser or a file-sharing program goes everywhere.
 *
 * @param visits each destination with the programs that connect to it; null stands for an unknown program: it makes a
 *   destination shared, but is never reported as the only one
 */
export function soleProgramDestinations<Place>(
  visits: ReadonlyMap<Place, ReadonlySet<string | null>>,
): ReadonlyMap<Place, string> {
  const programs = new Set<string | null>();
  const alone = new Map<Place, string>();
  const aloneIn = new Map<string, number>();
  for (const [place, visitors] of visits) {
    for (const program of visitors) programs.add(program);
    const [only] = visitors;
    if (visitors.size !== 1 || typeof only !== 'string') continue;
    alone.set(place, only);
    aloneIn.set(only, (aloneIn.get(only) ?? 0) + 1);
  }
  const isException = programs.size >= MIN_PROGRAMS && visits.size >= MIN_PLACES && alone.size < visits.size;
  if (!isException) return new Map();
  return new Map([...alone].filter(([, program]) => (aloneIn.get(program) ?? 0) <= MAX_PLACES_ALONE));
}

const MIN_PROGRAMS = 3;
const MIN_PLACES = 4;
const MAX_PLACES_ALONE = 5;
