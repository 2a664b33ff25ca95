import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that responds to each line with a line. */
export type LineProgram = {
  ask(line: string): Promise<string>;
  nextLine(): Promise<string>;
  /** Closes its standard input and waits until it exits. */
  end(): Promise<void>;
};

export function startLineProgram(command: string, args: string[]): LineProgram {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done === true) throw new Error(`${command} ${args.join(' ')} ended without an answer`);
    return next.value;
  };
  return {
    nextLine,
    ask(line) {
      child.stdin.write(`${line}\n`);
      return nextLine();
    },
    async end() {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
