import type { Locator } from '../location/locator.ts';

/** Twice a minute: what was replaced is then in use within one, also when reading it takes some seconds. */
const PAUSE_MS = 30_000;

/**
 * Has the database files checked again and again from now on, whether or not anybody looks at connections: a page may show
 * the databases all the same. Returns a function that stops it.
 *
 * @param alsoCheck what else may have changed on the disk meanwhile
 */
export function keepDatabasesFresh(
  locator: Pick<Locator, 'refresh'>,
  alsoCheck: () => void = () => undefined,
): () => void {
  const timer = setInterval(() => {
    void locator.refresh();
    alsoCheck();
  }, PAUSE_MS);
  return () => clearInterval(timer);
}
