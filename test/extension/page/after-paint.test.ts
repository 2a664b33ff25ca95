import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterMap } from '../../../extension/page/after-paint.ts';

let frames: (() => void)[];
let page: { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  frames = [];
  page = { hidden: false };
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function frame(): void {
  for (const then of frames.splice(0)) then();
  vi.runAllTimers();
}

test('a small update is applied at once', () => {
  const source = signal(1);
  const followed = afterMap(source, () => false);
  source.value = 2;
  expect(followed.value).toBe(2);
  expect(frames).toEqual([]);
});

test('a large update is applied once the map has been painted, with the latest values', () => {
  const source = signal(1);
  const followed = afterMap(source, () => true);
  source.value = 2;
  frame();
  source.value = 3;
  expect(followed.value).toBe(1);
  frame();
  expect(followed.value).toBe(3);
});

test('all pending updates are applied together', () => {
  const [one, other] = [signal(1), signal(1)];
  const [first, second] = [afterMap(one, () => true), afterMap(other, () => true)];
  const seen: number[][] = [];
  first.subscribe((value) => seen.push([value, second.peek()]));
  one.value = 2;
  other.value = 2;
  frame();
  frame();
  expect(seen).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('no update waits for a frame of a hidden page', () => {
  const source = signal(1);
  const followed = afterMap(source, () => true);
  source.value = 2;
  page.hidden = true;
  source.value = 3;
  expect(followed.value).toBe(3);
  page.hidden = false;
  source.value = 4;
  frame();
  frame();
  expect(followed.value).toBe(4);
});
