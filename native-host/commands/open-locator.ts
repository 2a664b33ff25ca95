import { openLocator, type Locator } from '../location/locator.ts';
import { programDir, programScript } from '../program-files.ts';

/** The locator over this program's own databases and the user's. */
export function openProgramLocator(onChange?: () => void): Locator {
  const paths = { programDir, workerScript: programScript, environment: process.env };
  return openLocator(onChange === undefined ? paths : { ...paths, onChange });
}
