import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { isRecord } from '../../../scripts/is-record.ts';
import { tooOldNode } from '../../../scripts/packages/too-old-node.ts';

test.each(['18.20.8', '20.11.1', '20.18.3', '21.7.3', '22.11.0'])(
  'Node.js %s is too old, which a sentence says',
  (version) => {
    expect(tooOldNode(version)).toBe(
      `This is Node.js ${version}, and TapMap is built with 20.19 or later (of version 22: 22.12). ` +
        'Install a newer one, then run this again.',
    );
  },
);

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '100.0.0'])('Node.js %s is new enough', (version) => {
  expect(tooOldNode(version)).toBeNull();
});

test('it is the Node that the bundler needs', () => {
  const vite: unknown = JSON.parse(readFileSync('node_modules/vite/package.json', 'utf8'));
  expect(isRecord(vite) && vite['engines']).toEqual({ node: packageJson.devEngines.runtime.version });
});
