import { expect, test } from 'vitest';
import { packageOptions, WrongUsage } from '../../../scripts/release/making/package-options.ts';
import type { PackageMaker } from '../../../scripts/release/package-maker.ts';

const maker = (what: string): PackageMaker => ({ what, tools: [], make: () => Promise.resolve([]) });

test.each([
  [['debian'], ['Debian and Ubuntu']],
  [
    ['CHROME', 'debian'],
    ['Chrome Web Store', 'Debian and Ubuntu'],
  ],
  [[], ['Chrome Web Store', 'Debian and Ubuntu']],
])('packages are chosen by a part of their names: %j', (args, expected) => {
  const { wanted, allowDirty } = packageOptions(args, [maker('Chrome Web Store'), maker('Debian and Ubuntu')]);
  expect(wanted.map(({ what }) => what)).toEqual(expected);
  expect(allowDirty).toBe(false);
});

test.each([
  [['plan9'], /^No package is called "plan9"\. A name is a part of one of these:\n {2}A good one$/],
  [['--dirty'], /'--dirty'.*Usage: npm run package -- \[NAME…\] \[--allow-dirty\]$/],
])('wrong usage names the argument: %j', (args, message) => {
  expect(() => packageOptions(args, [maker('A good one')])).toThrow(WrongUsage);
  expect(() => packageOptions(args, [maker('A good one')])).toThrow(message);
});
