import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder of the program, its databases and its native module.
 *
 * The bundle is CommonJS and so knows `__dirname`. Run from source (in tests) there is no bundle next to this file, and
 * the folder is the build output.
 */
export const programDir =
  typeof __dirname === 'string' && existsSync(join(__dirname, 'tapmap.js')) ? __dirname : resolve('dist/native-host');

/** The program's only script; its worker thread runs it too. */
export const programScript = join(programDir, 'tapmap.js');
