import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { animateView } from '../../../../extension/map/camera/animate-view.ts';
import { sources } from '../../sources.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const [from, to] = [
  { scale: 1, latitude: 0, longitude: 170 },
  { scale: 4, latitude: 40, longitude: -170 },
];

/** Frames that the test runs itself, and a user who does not want motion, or does. */
function stubBrowser(isReduced: boolean) {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: isReduced && query.includes('prefers-reduced-motion') }));
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  return frames;
}

test('the map moves by frames, the short way round, and ends', () => {
  const frames = stubBrowser(false);
  const [show, onEnd] = [vi.fn(), vi.fn()];
  const beganMs = 1000;
  vi.spyOn(performance, 'now').mockReturnValue(beganMs);
  animateView(from, to, show, onEnd);
  frames.shift()?.(beganMs + 100);
  expect(show.mock.lastCall?.[0]).toMatchObject({ longitude: expect.closeTo(182.8) as number });
  frames.shift()?.(beganMs + 10_000);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(frames).toEqual([]);
});

test('for a user who wants less motion it jumps', () => {
  const frames = stubBrowser(true);
  const [show, onEnd] = [vi.fn(), vi.fn()];
  animateView(from, to, show, onEnd);
  expect(onEnd).toHaveBeenCalledOnce();
  expect([show.mock.calls, frames]).toEqual([[], []]);
});

test('no other code animates, and style sheets move nothing for that user', () => {
  const animating = sources.filter(({ text }) => /\.animate\(|behavior: 'smooth'|startViewTransition/.test(text));
  expect(animating.map(({ fileName }) => fileName)).toEqual([]);
  const theme = readFileSync(resolve(import.meta.dirname, '../../../../extension/view/theme/theme.css'), 'utf8');
  const reduced = /@media \(prefers-reduced-motion: reduce\) \{\s*\*,[^}]*\}/.exec(theme)?.[0];
  for (const name of ['animation-duration', 'transition-duration']) expect(reduced).toContain(`${name}: 0s !important`);
});
