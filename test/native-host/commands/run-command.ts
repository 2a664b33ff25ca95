import { vi } from 'vitest';
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
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    vi.unstubAllEnvs();
  }
}
