import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWine, type Wine } from './drivers/start-wine.ts';

let wine: Wine;
beforeAll(async () => (wine = await startWine()));
afterAll(() => wine.close());

test.each(['advapi32', 'reg.exe'])('what %s writes and removes, the other sees', async (writer) => {
  const text = 'C:\\Usérs\\a b (日本) & "c"\\x.json';
  expect(await wine.script('registry-round-trip.ts', [writer, text])).toEqual({
    before: null,
    found: [text, text],
    vendorText: [null, null],
    fullIsEmpty: [false, false],
    removed: null,
    leftIsEmpty: [true, true],
    gone: [false, false],
  });
});
