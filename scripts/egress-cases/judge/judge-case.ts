import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../is-record.ts';
import { isTexts } from '../parse-expectation.ts';
import { caseConnections, firefoxConnections } from './case-connections.ts';
import { checkOf } from './check-of.ts';
import { factsOf } from './facts-of.ts';
import type { Connection } from './product.ts';
import { openCaseKernel, readCaseEgress } from './read-case-egress.ts';

/**
 * Runs in a case's namespace: `judge-case.mjs FILES JSON`. Has the product's code read the egress and judge it together
 * with what was measured, and prints the facts.
 */
const [, , filesDir = '', text = '{}'] = process.argv;
const given: unknown = JSON.parse(text);
if (!isRecord(given) || !isTexts(given.sources) || !isTexts(given.exits) || !isTexts(given.firefox)) {
  throw new TypeError(`Not measured: ${text}`);
}
const nowMs = Date.now();
const kernel = openCaseKernel(filesDir);
const egress = readCaseEgress(kernel, nowMs);
const browser = firefoxConnections(given.sources, given.firefox, given.exits);
const connections = caseConnections(browser, socketsOfCase(), kernel);
kernel.close();
const facts = factsOf(egress, connections, checkOf(given.exits, nowMs), nowMs);
process.stdout.write(`${JSON.stringify(facts)}\n`);

/** The sockets that the programs of a VPN would have: fields of connections, for there are no such programs here. */
function socketsOfCase(): Partial<Connection>[] {
  const path = join(filesDir, 'sockets.json');
  const sockets: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  if (!Array.isArray(sockets) || !sockets.every(isRecord)) throw new TypeError('sockets.json is no list of sockets.');
  return sockets;
}
