import { spawnSync } from 'node:child_process';

/** Checks the types of every folder under its own tsconfig.json: each has the globals of the place where it runs. */
const folders = ['native-host', 'extension', 'scripts', 'test'];
const failed = folders.filter((folder) => {
  const check = spawnSync('tsc', ['-p', folder, '--pretty'], { stdio: 'inherit', shell: process.platform === 'win32' });
  return check.status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
