/**
 * Asks for texts on a terminal, without showing what is entered; where stdin is none, takes a line of it for each, and
 * asks nothing. Null when the entry is broken off (Ctrl-C, Ctrl-D, too little input).
 */
export async function askHidden(questions: readonly string[]): Promise<string[] | null> {
  const { stdin, stderr } = process;
  const isTerminal = stdin.isTTY;
  if (isTerminal) stdin.setRawMode(true); // the terminal then echoes nothing
  const lines: string[] = [];
  const entry = createEntry();
  const ask = (): void => {
    if (isTerminal) stderr.write(questions[lines.length] ?? '');
  };
  try {
    ask();
    for await (const chunk of stdin) {
      for (const key of String(chunk)) {
        const entered = entry.take(key, isTerminal);
        if (entered === 'broken-off') return null;
        if (entered === null) continue;
        lines.push(entered.line);
        if (isTerminal) stderr.write('\n');
        if (lines.length === questions.length) return lines;
        ask();
      }
    }
    const last = entry.rest(); // a pipe may end without a line break
    if (last !== '') lines.push(last);
    return lines.length === questions.length ? lines : null;
  } finally {
    if (isTerminal) {
      stdin.setRawMode(false);
      if (lines.length < questions.length) stderr.write('\n');
    }
    stdin.destroy();
  }
}

/** Puts keys together into lines. In raw mode the terminal passes on what it otherwise handles itself. */
function createEntry() {
  let line = '';
  let escape = '';
  let last = '';
  return {
    take(key: string, isTerminal: boolean): { line: string } | 'broken-off' | null {
      const isSecondOfBreak = key === '\n' && last === '\r';
      last = key;
      if (isSecondOfBreak) return null;
      if (key === '\r' || key === '\n') {
        const entered = line;
        line = '';
        return { line: entered };
      }
      if (isTerminal && (key === CTRL_C || key === CTRL_D)) return 'broken-off';
      if (isTerminal && (key === '\b' || key === DELETE)) line = line.slice(0, -1);
      else if (isTerminal && key === CTRL_U) line = '';
      else if (escape !== '' || key === ESCAPE) escape = isEndOfEscape(`${escape}${key}`) ? '' : `${escape}${key}`;
      else if (line.length < maxLength) line += key;
      return null;
    },
    rest: () => line,
  };
}

/** Of an arrow key, or what a terminal puts around a pasted text (ECMA-48, section 5.4: CSI ends with @ to ~). */
function isEndOfEscape(sequence: string): boolean {
  if (sequence.length < 2) return false;
  return sequence[1] !== '[' || (sequence.length > 2 && /[@-~]$/.test(sequence));
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_U = '\u0015';
const ESCAPE = '\u001b';
const DELETE = '\u007f';
/** Far more than a key has: a file that was piped by mistake is not read into memory. */
const maxLength = 1000;
