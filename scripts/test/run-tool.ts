import { spawn } from 'node:child_process';

/** What a tool printed where that was not shown at once, and whether it succeeded. */
export type ToolRun = { readonly succeeded: boolean; readonly output: string };

/**
 * Runs one of the project's tools: `npm` or `npx`.
 *
 * @param settings environment variables to add
 * @param shown whether its output appears as it comes; that of tools that run side by side is kept apart instead
 * @throws {Error} where the tool cannot be started
 */
export function runTool(
  tool: 'npm' | 'npx',
  args: readonly string[],
  shown: boolean,
  settings: NodeJS.ProcessEnv = {},
): Promise<ToolRun> {
  const shell = process.platform === 'win32'; // they are .cmd files there
  const env = { ...process.env, ...settings };
  const streams = shown ? 'inherit' : 'pipe';
  const child = spawn(tool, args, { stdio: ['ignore', streams, streams], shell, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += String(text)));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}
