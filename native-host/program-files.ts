import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder that holds the program, its databases and its native module.
 *
 * That is the folder of the bundle itself, which is CommonJS and so knows `__dirname`; run from source (tests), there is
 * no bundle beside this file, and it is the build output.
 */
export const programDir =
  typeof __dirname === 'string' && existsSync(join(__dirname, 'tapmap.js')) ? __dirname : resolve('dist/native-host');

/** The program's one script, which is also the script of its worker thread. */
export const programScript = join(programDir, 'tapmap.js');
