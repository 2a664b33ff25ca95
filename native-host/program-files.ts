import { join, resolve } from 'node:path';

/**
 * The folder that holds the program, its databases and its native module.
 *
 * In the built program that is the folder of the bundle itself, which is CommonJS and so knows `__dirname`. Run from
 * source (tests), where modules are ESM and `__dirname` does not exist, it is the build output.
 */
export const programDir = typeof __dirname === 'string' ? __dirname : resolve('dist/native-host');

/** The program's one script, which is also the script of its worker thread. */
export const programScript = join(programDir, 'tapmap.js');
