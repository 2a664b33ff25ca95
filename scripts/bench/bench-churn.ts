import { spawnSync } from 'node:child_process';
import { isRecord } from '../is-record.ts';
import { compareSockets, type Comparison } from './compare-sockets.ts';
import { holdSockets } from './hold-sockets.ts';
import { startLineProgram } from './line-program.ts';
import type { ListedSocket } from './listed-socket.ts';
import { asOrdinaryUser } from './ordinary-user.ts';
import { parseSs } from './parse-ss.ts';

export type ChurnFigures = Comparison & { looks: number; passing: number };

const LOOKS = 25;
const STABLE = 4000;
/** The address that churn.ts uses. */
const CHURNING = ' 127.2.0.1:';

/** Polls next to a program that replaces hundreds of connections a second, each poll between two runs of `ss`. */
export async function benchChurn(): Promise<ChurnFigures> {
  const holders = await holdSockets(STABLE);
  const churn = startLineProgram(...asOrdinaryUser(['node', '--import', 'tsx', 'scripts/bench/churn.ts']));
  await churn.nextLine();
  const tapmap = startLineProgram(...asOrdinaryUser(['node', 'dist/bench/list-with-tapmap.mjs']));
  const listed = async (): Promise<ListedSocket[]> => parseListed(await tapmap.ask('look'));

  const sum: ChurnFigures = { looks: LOOKS, stable: Infinity, passing: 0, missed: 0, doubled: 0, wrong: 0, unnamed: 0 };
  let earlier = await listed();
  const passing = new Set<string | null>();
  for (let look = 0; look < LOOKS; look++) {
    const known = new Set(earlier.map(({ id }) => id));
    const before = listWithSs();
    const list = await listed();
    const { stable, missed, doubled, wrong, unnamed } = compareSockets(before, list, listWithSs(), known, isStable);
    sum.stable = Math.min(sum.stable, stable);
    sum.missed += missed;
    sum.doubled += doubled;
    sum.wrong += wrong;
    sum.unnamed += unnamed;
    for (const socket of list) if (!isStable(socket)) passing.add(socket.id);
    earlier = list;
  }
  await Promise.all([holders, churn, tapmap].map((program) => program.end()));
  return { ...sum, passing: passing.size };
}

const isStable = ({ endpoints }: ListedSocket): boolean => !endpoints.includes(CHURNING);

function listWithSs(): ListedSocket[] {
  const [command, args] = asOrdinaryUser(['ss', '-tunapHO']);
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`ss ended with ${String(status)}: ${stderr}`);
  return parseSs(stdout);
}

function parseListed(line: string): ListedSocket[] {
  const list: unknown = JSON.parse(line);
  if (!Array.isArray(list) || !list.every(isListedSocket)) throw new TypeError('no list of sockets');
  return list;
}

const isListedSocket = (value: unknown): value is ListedSocket =>
  isRecord(value) && typeof value['id'] === 'string' && typeof value['endpoints'] === 'string';
