/**
 * A city's name without the district that DB-IP appends in brackets to every fourth one:
 * "London (Camden)" → "London", "Zurich (Zurich (Kreis 11) / Oerlikon)" → "Zurich".
 *
 * Only the last group is removed, and only if it is not part of the name: "Frankfurt (Oder) (Kliestow)" is
 * "Frankfurt (Oder)", hundreds of kilometres away from Frankfurt.
 */
export function cityName(name: string): string {
  if (ownBrackets.has(name)) return name;
  const start = startOfLastGroup(name);
  const city = start === null ? '' : name.slice(0, start).trimEnd();
  return city === '' ? name : city;
}

/** Where the balanced group that ends the text begins; null when the text does not end with one. */
function startOfLastGroup(text: string): number | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++;
    else if (text[index] === '(' && --depth === 0) return index;
  }
  return null;
}

/** The names that DB-IP also writes with a second group, in both spellings. */
const ownBrackets = new Set([
  'Frankfurt (Oder)',
  'Hennef (Sieg)',
  'Kempten (Allgau)',
  'Kempten (Allgäu)',
  'Rotenburg (Wumme)',
  'Rotenburg (Wümme)',
]);
