import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until the result is truthy, and gives that. The limit is a guard against waiting for ever on a
 * busy machine, not a measure.
 *
 * @throws {Error} naming what was waited for, after `timeoutMs`
 */
export async function waitUntil<Result>(
  what: string | (() => string | Promise<string>),
  ask: () => Result | Promise<Result>,
  timeoutMs = 15_000,
): Promise<Result> {
  const giveUpAtMs = Date.now() + timeoutMs;
  for (;;) {
    const result = await ask();
    if (result) return result;
    if (Date.now() > giveUpAtMs) {
      throw new Error(`Not within ${timeoutMs} ms: ${typeof what === 'string' ? what : await what()}`);
    }
    await setTimeout(50);
  }
}
