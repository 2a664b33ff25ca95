import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy, and gives that. The limit is a guard against waiting for ever on a
 * busy machine, not a measure.
 *
 * @throws {Error} naming what was waited for, after `timeoutMs`
 */
export async function waitUntil<Answer>(
  what: string | (() => string | Promise<string>),
  ask: () => Answer | Promise<Answer>,
  timeoutMs = 15_000,
): Promise<Answer> {
  const giveUpAtMs = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > giveUpAtMs) {
      throw new Error(`Not within ${timeoutMs} ms: ${typeof what === 'string' ? what : await what()}`);
    }
    await setTimeout(50);
  }
}
