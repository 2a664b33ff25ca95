import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildJudge, type Judge } from '../../scripts/egress-cases/build-judge.ts';
import { listCases } from '../../scripts/egress-cases/list-cases.ts';
import { runCase } from '../../scripts/egress-cases/run-case.ts';
import { requireRoot } from '../../scripts/world/require-root.ts';

const dir = import.meta.dirname;
let judge: Judge | null = null;

beforeAll(async () => {
  requireRoot();
  judge = await buildJudge();
});
afterAll(() => judge?.end());

describe.concurrent('of a network configuration as real VPN software leaves it, TapMap says what is true', () => {
  test.each(listCases(dir).map((one) => [one.name, one.expected.title, one] as const))('%s: %s', async (_, __, one) => {
    expect(await runCase(one, { toolsDir: `${dir}/tools`, judge: judge?.command ?? [] })).toEqual({ kind: 'right' });
  });
});
