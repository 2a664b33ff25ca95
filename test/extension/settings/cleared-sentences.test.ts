import { expect, test } from 'vitest';
import type { Cleared } from '../../../extension/contract/cleared.ts';
import { clearedSentences } from '../../../extension/settings/cleared-sentences.ts';

const nothing: Cleared = {
  ...{ settings: 0, closed: 0, seenNames: 0, exitPeriods: 0, checkResults: 0, cdnResponses: 0, hosts: 0, views: 0 },
  ...{ hadService: false, failed: [] },
};

test('what was cleared is listed in one sentence, with how much there was', () => {
  const all = {
    settings: 2,
    closed: 1,
    seenNames: 3,
    exitPeriods: 4,
    checkResults: 1,
    cdnResponses: 5,
    hosts: 7,
    views: 1,
  };
  expect(clearedSentences({ ...nothing, ...all, hadService: true })).toEqual([
    'Cleared: 2 changed settings, 1 closed connection, 3 programs and countries seen before, 4 entries of the exit history, ' +
      '1 result of the public IP check, the CDN locations of 5 responses, 7 host names, the view of 1 tab, and permissions for check ' +
      'services (handed back).',
  ]);
});

test('what was not there is not listed', () => {
  expect(clearedSentences({ ...nothing, views: 2 })).toEqual(['Cleared: the views of 2 tabs.']);
  expect(clearedSentences(nothing)).toEqual(['There was nothing to clear.']);
});

test('what could not be cleared is named, and does not count as cleared', () => {
  const [cleared, failed] = clearedSentences({
    ...nothing,
    settings: 2,
    closed: 1,
    hadService: true,
    failed: ['settings'],
  });
  expect(cleared).toBe('Cleared: 1 closed connection.');
  expect(failed).toMatch(/^Not cleared, .*: settings\. Restart/);
  expect(clearedSentences({ ...nothing, failed: ['settings', 'session'] })).toHaveLength(1);
});
