import { beforeAll, describe, expect, test } from 'vitest';
import type { PacketCounts } from '../../scripts/world/start-capture.ts';
import { browserNames } from '../../scripts/browsers/launch-in-world.ts';
import { moreThan } from '../../scripts/prove/more-than.ts';
import { askedOutside, watchLink, type LinkRun } from '../../scripts/prove/watch-link.ts';

const watchedMs = 10 * 60_000;

/**
 * Proof that with the defaults no packet leaves: a capture on the only link, compared with one of the same run without
 * TapMap. In both, the browsers are silenced by the same flags and preferences (quietArguments and noNamesOfItsMaker in
 * launch-chromium, quietPreferences for Firefox). If a browser still makes queries at times of its own, they count by
 * name; an address known from the run without TapMap may not get a single packet more. How often neighbours are
 * solicited depends on the system's timers.
 */
describe('ten minutes of watching with the defaults', () => {
  const runs = new Map<string, { withTapMap: LinkRun; without: LinkRun }>();

  beforeAll(async () => {
    await Promise.all(
      browserNames.map(async (name) => {
        const both = [watchLink(name, true, watchedMs), watchLink(name, false, watchedMs)] as const;
        const [withTapMap, without] = await Promise.all(both);
        runs.set(name, { withTapMap, without });
        console.log(`${name}: with TapMap ${figures(withTapMap.sent)}; without ${figures(without.sent)}`);
      }),
    );
  }, watchedMs + 180_000);

  test.each(browserNames)('send nothing that %s alone does not send', (name) => {
    const { withTapMap, without } = runOf(name);
    expect(moreThan(withTapMap.sent, without.sent)).toEqual([]);
  });

  test.each(browserNames)(
    'are seen by the capture, as a request would be: by address, by name, by UDP, in %s',
    (name) => {
      const { withTapMap, without } = runOf(name);
      expect(without.sent.size).toBeGreaterThan(3); // the program's connections
      expect(moreThan(withTapMap.sentWhenAsked, without.sent)).toEqual(expect.arrayContaining([...askedOutside]));
    },
  );

  function runOf(name: string): { withTapMap: LinkRun; without: LinkRun } {
    const run = runs.get(name);
    if (!run) throw new Error(`There was no run of ${name}.`);
    return run;
  }
});

function figures(sent: PacketCounts): string {
  const packets = [...sent.values()].reduce((sum, count) => sum + count, 0);
  return `${packets} packets of ${sent.size} purposes`;
}
