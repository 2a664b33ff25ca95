const digits = new Intl.NumberFormat('en');

/** A number as people read it: 10,000. */
export function formatCount(count: number): string {
  return digits.format(count);
}

/** A number with its noun: "1 place", "12 places". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
