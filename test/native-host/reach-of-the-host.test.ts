import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../native-host');
const readme = readFileSync(resolve(root, '../README.md'), 'utf8');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }));

/** The names that a file imports from a module of Node's, types aside. */
const importsOf = (source: string, module: RegExp): string[] =>
  [...source.matchAll(/^import (?!type)\{([^}]*)\} from 'node:([\w/]+)'/gms)]
    .filter(([, , from = '']) => module.test(from))
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '));

const filesThatImport = (module: RegExp, name = /./): string[] =>
  files.filter(({ source }) => importsOf(source, module).some((each) => name.test(each))).map((file) => file.name);

test('modules of Node are imported by their names, so that the imports below are all', () => {
  const others = files.filter(({ source }) =>
    /import \* as \w+ from 'node:|import \w+ from 'node:|from '(?:net|dgram|dns|https?|tls|fs|child_process)|import\('(?!node:https'\))|require\(|createRequire|getBuiltinModule/.test(
      source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''),
    ),
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

test('what asks another computer is loaded by one file, when it asks', () => {
  const loading = files.filter(({ source }) => source.includes("import('"));
  expect(loading.map(({ name }) => name)).toEqual(['update/open-response.ts']);
  const source = loading[0]?.source ?? '';
  expect([...source.matchAll(/import\('([^']*)'\)/g)].map(([, module]) => module)).toEqual(['node:https']);
});

test('addresses to fetch from are in one table, and are two', () => {
  const named = files.flatMap(({ name, source }) =>
    [...source.matchAll(/'(https?:\/\/[^'/]+)/g)].map(([, origin]) => `${name}: ${origin}`),
  );
  const fetched = named.filter((each) => each.startsWith('update/'));
  expect(fetched).toEqual([
    'update/services.ts: https://download.db-ip.com',
    'update/services.ts: https://download.maxmind.com',
  ]);
});

test('only the self-test opens a connection, and it is one to the computer itself', () => {
  expect(filesThatImport(/^(dgram|dns|http|http2|https|tls)/)).toEqual([]);
  // On Windows, status hands a host named pipes, as Chromium does; no other computer can open those.
  const [selfTest, pipes] = ['sockets/loopback-pair.ts', 'commands/status/start-like-browser.ts'];
  expect(filesThatImport(/^net$/, /^(?!isIP)/)).toEqual([selfTest, pipes]);
  const piped = files.find(({ name }) => name === pipes)?.source ?? '';
  expect([...piped.matchAll(/\.(?:connect|listen)\((\w+)/g)].map(([, to]) => to)).toEqual(['toHost', 'fromHost']);
  expect(piped).toContain("const [toHost, fromHost] = [pipe('in'), pipe('out')];");
  expect(piped).toMatch(/const pipe = .*\\\\\.\\pipe\\tapmap\.status/);
  expect(files.filter(({ source }) => /\b(fetch|WebSocket|EventSource)\(/.test(source))).toEqual([]);
  const { source = '' } = files.find(({ name }) => name === 'sockets/loopback-pair.ts') ?? {};
  expect([...source.matchAll(/\b(?:connect|listen)\(\w+, ('[^']*')/g)].map(([, host]) => host)).toEqual([
    "'127.0.0.1'",
    "'127.0.0.1'",
  ]);
});

test('only installing, uninstalling and updating writes files; reg.exe exports a key into one', () => {
  const writing =
    /^(appendFile|chmod|chown|copyFile|cp|createWriteStream|link|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|write|writeFile)(Sync)?$/;
  expect(filesThatImport(/^fs/, writing).filter((name) => !/^(registration|update)\//.test(name))).toEqual([
    'system/windows/reg-program-registry.ts',
  ]);
});

test('README names every program of the system that is started', () => {
  expect(filesThatImport(/^child_process$/).sort()).toEqual([
    'commands/status/start-like-browser.ts', // registered hosts, with TapMap's mark
    'system/run-program.ts',
    'system/windows/reg-program-registry.ts',
  ]);
  const started = files
    .filter(({ name }) => !name.startsWith('registration/'))
    .flatMap(({ source }) => [...source.matchAll(/'(?:\/(?:usr\/)?s?bin\/(\w+)|(\w+(?:\.exe)))'/g)])
    .map(([, path, exe = '']) => path ?? exe);
  const reading = ['busctl', 'ifconfig', 'lsof', 'netstat.exe', 'reg.exe', 'route', 'scutil'];
  const byCommand = ['cmd.exe', 'launchctl', 'schtasks.exe', 'sh', 'systemctl'];
  expect([...new Set(started)].sort()).toEqual([...reading, ...byCommand].sort());
  for (const name of started) expect(readme).toMatch(new RegExp(`\`${name.replace(/(?<!reg)\.exe$/, '')}[ \`]`));
});
