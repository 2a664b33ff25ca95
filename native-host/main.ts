import './messaging/claim-stdout.ts'; // first, so that nothing else can print to stdout
import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './commands/run-command-line.ts';
import { isBrowserCall } from './commands/is-browser-call.ts';
import { serve } from './commands/serve.ts';
import { runLocationWorker } from './location/run-location-worker.ts';

const args = process.argv.slice(2);
if (!isMainThread) runLocationWorker();
else if (isBrowserCall(args, process.stdin.isTTY)) void serve();
else void runCommandLine(args);
