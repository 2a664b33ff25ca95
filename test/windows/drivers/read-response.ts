import { existsSync, readFileSync } from 'node:fs';
import { isRecord } from '../../../scripts/is-record.ts';
import type { WineRun } from './run-in-wine.ts';

/**
 * The response of a script inside.
 *
 * @throws {Error} with what it threw, or with what it printed when it gave no response
 */
export function readResponse(responseFile: string, { status, stdout, stderr }: WineRun): unknown {
  if (!existsSync(responseFile)) {
    throw new Error(
      `The script ended with status ${String(status)} and no response. It printed:\n${stdout}\n${stderr}`,
    );
  }
  const response: unknown = JSON.parse(readFileSync(responseFile, 'utf8'));
  if (!isRecord(response)) throw new Error('The script wrote something else than a response.');
  if (typeof response['error'] === 'string') throw new Error(`Inside wine: ${response['error']}`);
  return response['result'];
}
