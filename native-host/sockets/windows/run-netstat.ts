import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { SocketsUnreadable } from '../socket.ts';

/**
 * What `netstat -ano` prints, decoded byte by byte: its code page differs from computer to computer, and nothing of what
 * is read has a letter outside ASCII. Without -n it would ask the network for names.
 *
 * @throws {SocketsUnreadable} when it cannot be run, fails, or takes longer than 10 s
 */
export function runNetstat(): Promise<string> {
  const program = win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'netstat.exe');
  return new Promise((resolve, reject) => {
    execFile(program, ['-ano'], OPTIONS, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(new SocketsUnreadable({ source: 'netstat', code: reason(error) }, error));
    });
  });
}

const OPTIONS = {
  encoding: 'latin1',
  timeout: 10_000,
  maxBuffer: 64 * 1024 * 1024,
  windowsHide: true,
} as const;

/** An exit status, a Node error code, or that it was ended. */
function reason({
  code,
  killed,
}: {
  code?: string | number | null | undefined;
  killed?: boolean | undefined;
}): string | number {
  return killed === true ? 'timeout' : (code ?? 'signal');
}
