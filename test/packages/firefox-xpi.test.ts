import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { firefoxXpi } from '../../scripts/release/firefox-xpi.ts';
import { lintAddOn } from './lint-add-on.ts';
import { packagesDir } from './packages-dir.ts';

/** Each warning that was looked into, with one reason for each time that it is given. */
const explained: unknown = JSON.parse(readFileSync('.github/store/amo-warnings.json', 'utf8'));

test("addons.mozilla.org's linter finds no error, and warns of nothing that is not explained", async () => {
  const dir = await packagesDir(firefoxXpi);
  const name = readdirSync(dir).find((each) => each.endsWith('.xpi')) ?? 'no such package';
  const { errors, warnings } = lintAddOn(join(dir, name));
  expect(errors).toEqual([]);
  expect(warnings.toSorted()).toEqual(warningsIn(explained).toSorted());
});

function warningsIn(json: unknown): string[] {
  if (!Array.isArray(json)) throw new TypeError('amo-warnings.json is no list');
  return json.flatMap((row: unknown) => {
    const { warning, because } = isRecord(row) ? row : {};
    if (!Array.isArray(because)) throw new TypeError(`amo-warnings.json gives no reasons for ${String(warning)}`);
    return because.map((reason: unknown) => {
      expect(reason).toMatch(/\w+ .*\.$/);
      return String(warning);
    });
  });
}
