import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EgressCase } from './egress-case.ts';
import { parseExpectation } from './parse-expectation.ts';

/**
 * The cases of a folder (`NN-name.sh` beside `NN-name.expected.json`), by number.
 *
 * @throws {Error} for a folder without cases, and for a case without what is expected of it
 */
export function listCases(dir: string): EgressCase[] {
  const scripts = readdirSync(dir).filter((name) => /^\d.*\.sh$/.test(name));
  if (scripts.length === 0) throw new Error(`${dir} holds no case (NN-name.sh).`);
  return scripts.sort(byNumber).map((script) => {
    const name = script.replace(/\.sh$/, '');
    const expected = parseExpectation(readFileSync(join(dir, `${name}.expected.json`), 'utf8'));
    if (expected === null) throw new Error(`${name}.expected.json of ${dir} is not as parse-expectation.ts wants it.`);
    return { name, script: resolve(dir, script), expected };
  });
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
