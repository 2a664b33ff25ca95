import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/extension-browser.ts';

export type StartOptions = {
  /** Undefined: the first that is found. */
  readonly browser: BrowserName | undefined;
  /** Build again and reload the extension whenever a source changes. */
  readonly watch: boolean;
};

/** @throws {Error} naming the invalid argument */
export function startOptions(args: string[]): StartOptions {
  const { values } = parseArgs({ args, options: { browser: { type: 'string' }, watch: { type: 'boolean' } } });
  const { browser, watch = false } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser must be chromium or firefox; got "${browser}".`);
  }
  return { browser, watch };
}
