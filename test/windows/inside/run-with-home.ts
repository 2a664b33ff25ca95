import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { respond } from './respond.ts';
import { homeEnvironment } from './home-environment.ts';

/** Runs Node with a home folder of the test, which wine ignores if set from outside. Arguments: home, Node, its own. */
void respond(([home = '', node = '', ...args]) => {
  const env = homeEnvironment(home);
  mkdirSync(env.LOCALAPPDATA, { recursive: true });
  return new Promise((resolve) => {
    execFile(node, args, { env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
});
