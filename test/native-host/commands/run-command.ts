import { vi, type Mock } from 'vitest';
import { CommandFailed } from '../../../native-host/command-failed.ts';
import { writeStdout } from '../../../native-host/messaging/claim-stdout.ts';
import type { Command } from '../../../native-host/commands/command.ts';

/** Runs a command in this process with its own home folder; returns what it wrote to stdout (which is mocked). */
export async function runCommand(command: Command, home: string, ...args: string[]): Promise<string> {
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', undefined);
  vi.stubEnv('XDG_DATA_HOME', undefined);
  const write = vi.mocked(writeStdout).mockReset();
  try {
    await command(args);
    return written(write);
  } finally {
    vi.unstubAllEnvs();
  }
}

/** The same for a command that fails after it has written: what it wrote, and the failure's message. */
export async function runFailing(
  command: Command,
  home: string,
  ...args: string[]
): Promise<{ text: string; failure: string }> {
  try {
    await runCommand(command, home, ...args);
  } catch (error) {
    if (error instanceof CommandFailed) return { text: written(vi.mocked(writeStdout)), failure: error.message };
    throw error;
  }
  throw new Error('the command did not fail');
}

const written = (write: Mock<typeof writeStdout>): string => write.mock.calls.map(([text]) => String(text)).join('');
