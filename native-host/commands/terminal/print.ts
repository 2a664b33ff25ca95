import { inspect } from 'node:util';
import { writeStdout } from '../../messaging/claim-stdout.ts';
import { jsonText } from './json-text.ts';

/** Writes a command's text to stdout. Foreign texts in it have been through `printableText`. */
export function printText(text: string): Promise<void> {
  return writeStdout(guarded(text));
}

/** On a terminal each text replaces the previous one; in a file they follow each other. */
export function printScreen(text: string): Promise<void> {
  return writeStdout(process.stdout.isTTY ? `${CLEAR_SCREEN}${guarded(text)}` : `${guarded(text)}\n`);
}

const CLEAR_SCREEN = '\u001b[H\u001b[2J';

/** Writes a value as JSON and a line break, in one line unless indented; harmless on a terminal (json-text.ts). */
export function printJson(value: unknown, indent = 0): Promise<void> {
  return writeStdout(`${jsonText(value, indent)}\n`);
}

/** Writes a message for a person to stderr. Foreign texts in it have been through `printableText`. */
export function printError(message: string): void {
  process.stderr.write(`tapmap: ${guarded(message)}\n`);
}

/** Shows how far something is, in place of what was shown before; on a terminal alone, at most ten times a second. */
export function showProgress(text: string): void {
  if (!process.stderr.isTTY || performance.now() - progressAtMs < 100) return;
  progressAtMs = performance.now();
  process.stderr.write(`${CLEAR_LINE}${guarded(text)}`);
}

/** Takes away what `showProgress` has shown last. */
export function clearProgress(): void {
  if (progressAtMs > -Infinity) process.stderr.write(CLEAR_LINE);
  progressAtMs = -Infinity;
}

let progressAtMs = -Infinity;
const CLEAR_LINE = '\r\u001b[K';

/** Prints an error that nothing expected, with its stack, and ends with status 1, as Node does, but not raw. */
export function printUncaught(): void {
  process.once('uncaughtException', (error) => {
    printError(inspect(error));
    process.exit(1);
  });
}

/** What a command forgot to escape, or what is in the message of an unexpected error, still steers no terminal. */
function guarded(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** All but line breaks, and the isolates of `printableText`. */
const steering = /(?![\n\u2068\u2069])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;
