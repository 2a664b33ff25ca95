import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { respond } from './respond.ts';
import { homeEnvironment } from './home-environment.ts';

/** Runs a Node with a user's folder of the test's own, which wine would not take from outside: home, Node, arguments. */
void respond(([home = '', node = '', ...args]) => {
  const env = homeEnvironment(home);
  mkdirSync(env.LOCALAPPDATA, { recursive: true });
  return new Promise((resolve) => {
    execFile(node, args, { env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
});
