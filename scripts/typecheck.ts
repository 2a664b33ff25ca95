import { spawnSync } from 'node:child_process';

/** Type-checks each folder with its own tsconfig.json, which has the globals of its runtime. */
const folders = ['native-host', 'extension', 'scripts', 'test'];
const failed = folders.filter((folder) => {
  const check = spawnSync('tsc', ['-p', folder, '--pretty'], { stdio: 'inherit', shell: process.platform === 'win32' });
  return check.status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
