import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openLocator, type Locator, type LocatorOptions } from '../../../native-host/location/locator.ts';
import { cityRecord, databaseOf, networkRecord } from './database-of.ts';

/** A program with built-in databases and a user with a home folder, in a scratch folder. */
export type LocatorWorld = {
  folder: string;
  /** Writes a file into the folder of TAPMAP_DATABASE_DIR; returns its path. */
  put(name: string, bytes: Buffer): string;
  /** Writes a built-in file; returns its path. */
  ship(name: string, bytes: Buffer): string;
  open(options?: Partial<LocatorOptions>): Promise<Locator>;
  remove(): Promise<void>;
};

/** @param workerScript of the locators that are opened without another one */
export function createLocatorWorld(workerScript: string): LocatorWorld {
  const folder = mkdtempSync(join(tmpdir(), 'tapmap-locator-'));
  const opened: Locator[] = [];
  const write = (path: string, bytes: Buffer): string => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  write(join(folder, 'program', 'city.mmdb'), databaseOf(cityRecord('Built-in City'), { type: 'TapMap-City' }));
  write(join(folder, 'program', 'network.mmdb'), databaseOf(networkRecord, { type: 'TapMap-Network' }));
  mkdirSync(join(folder, 'mine'));
  const environment = {
    HOME: join(folder, 'home'),
    XDG_DATA_HOME: join(folder, 'home', 'data'),
    TAPMAP_DATABASE_DIR: join(folder, 'mine'),
  };
  return {
    folder,
    put: (name, bytes) => write(join(folder, 'mine', name), bytes),
    ship: (name, bytes) => write(join(folder, 'program', name), bytes),
    async open(options) {
      const locator = openLocator({ programDir: join(folder, 'program'), workerScript, environment, ...options });
      opened.push(locator);
      await locator.ready;
      return locator;
    },
    async remove() {
      for (const locator of opened) await locator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
