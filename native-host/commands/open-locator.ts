import { openLocator, type Locator } from '../location/locator.ts';
import { programDir, programScript } from '../program-files.ts';

/** The locator over the built-in databases and the user's; apart from open-observer.ts for commands that read no sockets. */
export function openProgramLocator(onChange?: () => void): Locator {
  const paths = { programDir, workerScript: programScript, environment: process.env };
  return openLocator(onChange === undefined ? paths : { ...paths, onChange });
}
