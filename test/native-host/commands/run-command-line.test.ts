import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runCommandLine } from '../../../native-host/commands/run-command-line.ts';
import { hostVersion } from '../../../native-host/version.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

const printed = vi.hoisted(() => ({ out: '', error: '' }));
vi.mock('../../../native-host/messaging/claim-stdout.ts', () => ({ writeStdout: vi.fn(), onStdoutBroken: vi.fn() }));
vi.mock('../../../native-host/commands/terminal/print.ts', () => ({
  printText: (text: string) => void (printed.out += text),
  printError: (text: string) => void (printed.error += text),
  printUncaught: () => undefined,
}));

afterEach(() => {
  Object.assign(printed, { out: '', error: '' });
  process.exitCode = undefined;
});

/** Every line that begins with a command, without what stands before it. */
const usageIn = (text: string): string[] =>
  [...text.matchAll(/^(?:usage:)? *(tapmap [a-z]+ .+)$/gm)].map(([, line = '']) => line);
const section = readme.split('## Command line')[1]?.split('\n## ')[0]?.split('```')[1] ?? '';

test.each([['--help'], ['help'], []])('README has the usage that %j prints', async (...args: string[]) => {
  await runCommandLine(args);
  expect(usageIn(printed.out).length).toBeGreaterThan(5);
  expect(usageIn(section)).toEqual(usageIn(printed.out));
});

test('the usage has every command', async () => {
  await runCommandLine(['--help']);
  const commands = [...new Set(usageIn(printed.out).map((line) => line.split(' ')[1]))];
  await runCommandLine(['nonsense']);
  expect(printed.error).toContain(`Commands: ${commands.join(', ')}.`);
});

test('--version prints the version and nothing else', async () => {
  await runCommandLine(['--version']);
  expect(printed.out).toBe(`${hostVersion}\n`);
});

test('wrong usage is status 2', async () => {
  await runCommandLine(['watch', '--interval', '0.09']);
  expect([printed.out, process.exitCode]).toEqual(['', 2]);
});
