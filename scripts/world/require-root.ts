import { spawnSync } from 'node:child_process';

/** @throws {Error} with one sentence that says what to do, when the test world cannot be made here */
export function requireRoot(): void {
  if (process.getuid?.() !== 0) {
    throw new Error('The test world needs network namespaces, so root: run this with sudo (sudo npm test) on Linux.');
  }
  for (const tool of ['ip', 'setpriv', 'nsenter', 'unshare']) {
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0) {
      throw new Error(`The test world needs "${tool}": apt-get install iproute2 util-linux.`);
    }
  }
}
