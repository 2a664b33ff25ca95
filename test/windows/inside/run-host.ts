import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { programDir } from '../../../native-host/program-files.ts';

/** Runs the host in the folder of this script, and parses the JSON that it prints. */
export function runHost(args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(programDir, 'tapmap.js'), ...args], (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(`the host failed: ${stderr}`, { cause: error }));
    });
  });
}
