import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import type { Ended, RunOptions, UpdateWorld } from './in-update-world.ts';

/** Runs the command that is to fail; returns the failure in its JSON, and what it says to a person. */
export async function updateFailure(
  user: UpdateWorld,
  options: RunOptions = {},
): Promise<{ failed: unknown; stderr: string }> {
  return failureIn(await user.tapmap(['database', 'update', '--json'], options));
}

export function failureIn({ status, stdout, stderr }: Ended): { failed: unknown; stderr: string } {
  expect(status).toBe(1);
  const parsed: unknown = JSON.parse(stdout.split('\n')[0] ?? '');
  const failures: unknown = isRecord(parsed) ? parsed['failures'] : [];
  const failed: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return { failed, stderr };
}

/** Everything in the folder of databases. */
export const leftIn = ({ databasesDir }: UpdateWorld): string[] =>
  existsSync(databasesDir) ? readdirSync(databasesDir, { recursive: true, encoding: 'utf8' }).sort() : [];
