import { setTimeout } from 'node:timers/promises';

/**
 * Polls until the result is truthy, and returns it. The limit only guards against waiting for ever; on a busy machine
 * it says nothing about speed.
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
