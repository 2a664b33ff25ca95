import { describe, expect, test } from 'vitest';
import {
  ProgramFailed,
  runProgram,
  runProgramNow,
  type ProgramOutput,
} from '../../../native-host/system/run-program.ts';

type Run = (path: string, args: string[], limitMs: number) => ProgramOutput | Promise<ProgramOutput>;

describe.each<[string, Run]>([
  ['runProgram', runProgram],
  ['runProgramNow', runProgramNow],
])('%s', (_, run) => {
  const failure = async (path: string, args: string[], limitMs: number): Promise<unknown> => {
    try {
      return await run(path, args, limitMs);
    } catch (error) {
      return error instanceof ProgramFailed ? error.facts : error;
    }
  };

  test("returns the program's output and its status, even one other than 0", async () => {
    const output = await run('/bin/sh', ['-c', 'echo out; echo err >&2; exit 3'], 10_000);
    expect(output).toEqual({ exitStatus: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  test('passes arguments unchanged, without a shell', async () => {
    expect(await run('/bin/echo', ['$HOME; *'], 10_000)).toMatchObject({ stdout: '$HOME; *\n' });
  });

  test('names a missing program', async () => {
    expect(await failure('/nowhere/program', [], 10_000)).toEqual({ program: '/nowhere/program', reason: 'ENOENT' });
  });

  test('names an error that Node throws at once instead of emitting it', async () => {
    const tooLong = 'a'.repeat(3_000_000);
    expect(await failure('/bin/echo', [tooLong], 10_000)).toEqual({ program: '/bin/echo', reason: 'E2BIG' });
  });

  test('kills and names a program that does not end', async () => {
    expect(await failure('/bin/sleep', ['60'], 100)).toEqual({ program: '/bin/sleep', reason: 'no end within 100 ms' });
  });

  test('names a program that a signal killed', async () => {
    expect(await failure('/bin/sh', ['-c', 'kill -9 $$'], 10_000)).toMatchObject({ reason: 'ended by a signal' });
  });
});
