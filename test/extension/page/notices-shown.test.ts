import { expect, test } from 'vitest';
import { settingsTable } from '../../../extension/contract/settings.ts';
import { dismissedWith, noticesShown } from '../../../extension/page/notices/notices-shown.ts';

const dayMs = 86_400_000;
const nowMs = 1_000 * dayMs;
const problems = [{ code: 'owners-hidden' }, { code: 'sockets-unreadable' }] as const;

test('what is dismissed is hidden for 30 days, but nothing serious is', () => {
  const dismissed = dismissedWith(problems, [], nowMs);
  expect(settingsTable.dismissed(dismissed)).toBeNull();
  const at = (ms: number) => {
    const { serious, others } = noticesShown(problems, dismissed, ms);
    return [serious, others].map((some) => some.map(({ code }) => code));
  };
  expect(at(nowMs + 29 * dayMs)).toEqual([['sockets-unreadable'], []]);
  expect(at(nowMs + 30 * dayMs)).toEqual([['sockets-unreadable'], ['owners-hidden']]);
  expect(at(nowMs - 1)).toEqual([['sockets-unreadable'], ['owners-hidden']]);
});

test('of what was dismissed long ago, or again, nothing is kept twice', () => {
  const before = [
    { code: 'owners-hidden', atMs: nowMs - 5 },
    { code: 'events-lost', atMs: nowMs - 31 * dayMs },
    { code: 'bad-request', atMs: nowMs - 1 },
  ];
  expect(dismissedWith([{ code: 'owners-hidden' }], before, nowMs)).toEqual([
    { code: 'bad-request', atMs: nowMs - 1 },
    { code: 'owners-hidden', atMs: nowMs },
  ]);
});
