import { expect, test } from 'vitest';
import { sampleEgress } from '../../../../extension/link/sample/sample-egress.ts';
import { sampleExit } from '../../../../extension/link/sample/sample-exit.ts';
import { exitStory, isTunnelled, sampleExitSettings } from '../../../../extension/link/sample/sample-story.ts';

test.each([
  ['as-expected', 'as-expected'],
  ['unexpected-country', 'unexpected-country'],
  ['no-tunnel', 'no-tunnel'],
  ['partly-outside', 'partly-outside'],
  ['unknown', 'unknown'],
  ['leaks', 'no-tunnel'],
  ['nonsense', 'no-expectation'],
])('the sample with exit=%s is judged %s', (params, kind) => {
  const parameters = new URLSearchParams({ exit: params });
  const story = exitStory(parameters);
  const nowMs = Date.now();
  const egress = sampleEgress(nowMs, isTunnelled(parameters), story === 'leaks');
  const { verdict, history } = sampleExit(story, egress, [], nowMs).judged(sampleExitSettings(story).choice, false);
  expect(verdict.overall).toBe(kind);
  expect(history.at(-1)).toMatchObject({ kind, untilMs: null });
  expect(verdict.leaks.length > 0).toBe(params === 'leaks');
});
