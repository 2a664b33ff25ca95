import { spawnSync } from 'node:child_process';

/** Runs a script of package.json with our output. @returns whether it succeeded */
export function runNpm(script: string, ...args: string[]): boolean {
  const shell = process.platform === 'win32'; // npm is a .cmd there
  return spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit', shell }).status === 0;
}
