import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostVersion } from '../../native-host/version.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

let wine: Wine;
beforeAll(async () => (wine = await startWine()));
afterAll(() => wine.close());

test('the host prints its version', async () => {
  expect(await wine.host(['--version'])).toMatchObject({ status: 0, stdout: `${hostVersion}\n` });
});

test('a wrong command ends with status 2', async () => {
  const run = await wine.host(['nonsense']);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('Unknown command "nonsense"');
});

test('the FFI library loads from the program’s folder and calls Windows', async () => {
  expect(await wine.script('load-ffi.ts')).toEqual({ fromWindows: 'win32', pidsAgree: true });
});
