import { expect, test } from 'vitest';
import { startOptions } from '../../../scripts/start/start-options.ts';

test.each([
  [[], { browser: undefined, watch: false }],
  [['--browser', 'firefox'], { browser: 'firefox', watch: false }],
  [['--watch', '--browser=chromium'], { browser: 'chromium', watch: true }],
] as const)('%j means %j', (args, options) => {
  expect(startOptions([...args])).toEqual(options);
});

test.each([
  [['--browser', 'lynx'], 'lynx'],
  [['--wacth'], '--wacth'],
  [['firefox'], 'firefox'],
])('names what it does not understand in %j', (args, named) => {
  expect(() => startOptions(args)).toThrow(named);
});
