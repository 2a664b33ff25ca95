import { vi } from 'vitest';
import type { Command } from '../../../native-host/commands/command.ts';

/** Runs a command in this process with a home folder of its own, and gives what it wrote to stdout. */
export async function runCommand(command: Command, home: string, ...args: string[]): Promise<string> {
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', undefined);
  vi.stubEnv('XDG_DATA_HOME', undefined);
  let written = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await command(args);
    return written;
  } finally {
    write.mockRestore();
    vi.unstubAllEnvs();
  }
}
