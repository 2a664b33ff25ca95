import { existsSync, readFileSync } from 'node:fs';
import { isRecord } from '../../../scripts/is-record.ts';
import type { WineRun } from './run-in-wine.ts';

/**
 * What a script inside answered.
 *
 * @throws {Error} with what it threw, or with what it printed when it gave no answer
 */
export function readAnswer(answerFile: string, { status, stdout, stderr }: WineRun): unknown {
  if (!existsSync(answerFile)) {
    throw new Error(`The script ended with status ${String(status)} and no answer. It printed:\n${stdout}\n${stderr}`);
  }
  const answer: unknown = JSON.parse(readFileSync(answerFile, 'utf8'));
  if (!isRecord(answer)) throw new Error('The script wrote something else than an answer.');
  if (typeof answer['error'] === 'string') throw new Error(`Inside wine: ${answer['error']}`);
  return answer['result'];
}
