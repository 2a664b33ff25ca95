import { startLineProgram, type LineProgram } from './line-program.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

const COMMANDS = {
  tapmap: ['node', 'dist/bench/look-with-tapmap.mjs'],
  'ss -tunapi': ['/usr/bin/python3', 'scripts/bench/look-with-ss.py'],
  psutil: ['/usr/bin/python3', 'scripts/bench/look-with-psutil.py'],
  systeminformation: ['node', '--import', 'tsx', 'scripts/bench/look-with-systeminformation.ts'],
};

/** Programs that poll once for each line, as an ordinary user, and print the CPU milliseconds of the poll first. */
export function lookingPrograms(...names: (keyof typeof COMMANDS)[]): Record<string, LineProgram> {
  return Object.fromEntries(names.map((name) => [name, startLineProgram(...asOrdinaryUser(COMMANDS[name]))]));
}
