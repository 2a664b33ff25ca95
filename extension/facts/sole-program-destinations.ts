/**
 * The places that only one program goes to, and that program: an empty map where being alone is no exception.
 *
 * It is one with a few programs and a few places, some of which are shared; and not for a program that is alone in many
 * places: a browser or a file-sharing program goes everywhere, and being alone there says nothing.
 *
 * @param visits each place with the programs that go there; a null program is one that is not known: it makes a place
 *   shared, and is never alone itself
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
