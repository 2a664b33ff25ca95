import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { hostVersion } from '../../native-host/version.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

// One installation, of which each test breaks something and puts it back.
let wine: Wine;
let home: string;
const local = (...names: string[]) => join(home, 'AppData', 'Local', ...names);
const launcher = () => local('TapMap', 'host', 'tapmap.bat');

beforeAll(async () => {
  wine = await startWine();
  home = join(dirname(dirname(wine.hostDir)), 'Hömé (x86) & 姓名');
  mkdirSync(local('Google', 'Chrome', 'User Data'), { recursive: true });
  expect(await tapmap('install')).toMatchObject({ status: 0 });
});
afterAll(() => wine.close());

async function tapmap(...command: string[]): Promise<Record<string, unknown>> {
  const program = wine.windowsPath(join(wine.hostDir, 'tapmap.js'));
  const args = [wine.windowsPath(home), wine.windowsPath(wine.nodePath), program, ...command];
  const run = await wine.script('run-with-home.ts', args, { limitMs: 240_000 });
  if (!isRecord(run)) throw new TypeError('no result');
  return run;
}

async function status(): Promise<{ exitStatus: unknown; host: unknown; faults: unknown }> {
  const run = await tapmap('status', '--json');
  const parsed: unknown = JSON.parse(String(run['stdout']));
  if (!isRecord(parsed)) throw new TypeError('no status');
  return { exitStatus: run['status'], host: parsed['host'], faults: parsed['faults'] };
}

const reg = (...args: string[]) => wine.node(['-e', `child_process.execFileSync('reg', ${JSON.stringify(args)})`]);

test('the launcher responds in both ways in which browsers start it', async () => {
  const path = wine.windowsPath(launcher());
  const responds = { path, responds: true, version: hostVersion };
  expect(await status()).toMatchObject({
    exitStatus: 0,
    faults: [],
    host: {
      ...{ path, version: hostVersion, nodeVersion: expect.stringMatching(/^v\d/) as string },
      databases: [{ role: 'city' }, { role: 'network' }],
      launchers: [
        { ...responds, family: 'chromium' },
        { ...responds, family: 'firefox' },
      ],
    },
  });
});

test.each([
  ['prints a text', '@echo Hello, world\r\n@exit /b 0\r\n', { code: 'host-garbled', reason: 'not-a-frame' }],
  ['ends', '@exit /b 3\r\n', { code: 'host-ended', exitStatus: 3 }],
])('a launcher that %s', async (_, text, fault) => {
  const before = readFileSync(launcher());
  writeFileSync(launcher(), text);
  const { exitStatus, faults } = await status();
  writeFileSync(launcher(), before);
  expect(exitStatus).toBe(1);
  expect(faults).toMatchObject([{ ...fault, program: wine.windowsPath(launcher()), command: 'tapmap install' }]);
});

test('a launcher that is not in a folder of the user is named and not started', async () => {
  const dir = join(dirname(home), 'elsewhere');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'tapmap.bat'), '@echo started > "%~dp0started"\r\n');
  const mark = { product: 'TapMap', version: '1', files: ['tapmap.bat'], madeFolders: [] };
  writeFileSync(join(dir, 'installation.json'), JSON.stringify(mark));
  const manifest = local('TapMap', 'chromium', 'tapmap.json');
  const before = readFileSync(manifest);
  const program = wine.windowsPath(join(dir, 'tapmap.bat'));
  writeFileSync(manifest, hostManifest('chromium', program));
  const { exitStatus, faults } = await status();
  writeFileSync(manifest, before);
  expect(exitStatus).toBe(1);
  expect(faults).toContainEqual(expect.objectContaining({ code: 'program-unsafe', why: 'outside-profile', program }));
  expect(() => readFileSync(join(dir, 'started'))).toThrow('ENOENT');
});

test.each([
  [
    'forbids the hosts of users',
    ['NativeMessagingUserLevelHosts', 'REG_DWORD', '0'],
    String.raw`Google\Chrome`,
    { code: 'policy-forbids-user-hosts', command: null },
  ],
  [
    'blocks every host',
    ['1', 'REG_SZ', '*'],
    String.raw`Google\Chrome\NativeMessagingBlocklist`,
    { code: 'policy-blocks-host', command: null },
  ],
] as const)('a policy in the registry that %s', async (_, [name, type, value], key, fault) => {
  const policies = String.raw`HKCU\Software\Policies`;
  await reg('add', `${policies}\\${key}`, '/v', name, '/t', type, '/d', value, '/f');
  const { exitStatus, faults } = await status();
  await reg('delete', `${policies}\\Google`, '/f');
  expect(exitStatus).toBe(1);
  expect(faults).toMatchObject([{ ...fault, browser: 'Google Chrome' }]);
});
