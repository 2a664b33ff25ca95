/**
 * The newest version of each library's symbols that a program needs, by the name of the set (`GLIBC`, `GLIBCXX`), from
 * what `readelf --version-info --wide` prints of it.
 */
export function newestSymbols(printed: string): Map<string, string> {
  const newest = new Map<string, string>();
  for (const [, set = '', version = ''] of printed.matchAll(/Name: ([A-Z]+)_([\d.]+)/g)) {
    const other = newest.get(set);
    if (other === undefined || version.localeCompare(other, 'en', { numeric: true }) > 0) newest.set(set, version);
  }
  return newest;
}
