import { join } from 'node:path';

/** The environment variables of a user whose folders are below `home`. */
export const homeEnvironment = (home: string) => ({
  ...process.env,
  USERPROFILE: home,
  LOCALAPPDATA: join(home, 'AppData', 'Local'),
  APPDATA: join(home, 'AppData', 'Roaming'),
});
