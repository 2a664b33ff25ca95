import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROCESS_ENTRY_BYTES, parseProcessEntry } from '../../../../native-host/sockets/windows/parse-process-entry.ts';

/** A PROCESSENTRY32W as in tlhelp32.h, with leftover bytes after the name. */
function processEntry(pid: number, fileName: string): Buffer {
  const bytes = Buffer.alloc(PROCESS_ENTRY_BYTES, 0x41);
  bytes.writeUInt32LE(PROCESS_ENTRY_BYTES, 0);
  bytes.writeUInt32LE(pid, 8);
  bytes.writeUInt32LE(4000, 32);
  bytes.write(`${fileName}\0`.slice(0, 260), 44, 'utf16le');
  return bytes;
}

test('an entry is a number, its parent and a file name', () => {
  expect(parseProcessEntry(processEntry(4312, 'firefox.exe'))).toEqual({
    pid: 4312,
    parentPid: 4000,
    fileName: 'firefox.exe',
  });
});

test('an entry recorded from wine 8 (Process32FirstW)', () => {
  const recorded = Buffer.alloc(PROCESS_ENTRY_BYTES);
  recorded.write(
    '38020000000000002000000000000000000000000000000000000000060000000000000002000000000000006e006f00640065002e00650078006500',
    'hex',
  );
  expect(parseProcessEntry(recorded)).toEqual({ pid: 32, parentPid: 0, fileName: 'node.exe' });
});

test('a hostile name is passed on unchanged', () => {
  const name = 'svchost.exe\n\u001b[2Jfake \u202Eexe.txt';
  expect(parseProcessEntry(processEntry(1, name))?.fileName).toBe(name);
});

test('a name without a terminator ends with its field', () => {
  expect(parseProcessEntry(processEntry(1, 'x'.repeat(4096)))?.fileName).toBe('x'.repeat(260));
});

test('any bytes are an entry or too few', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: PROCESS_ENTRY_BYTES + 20, size: 'max' }), (bytes) => {
      expect(parseProcessEntry(bytes) === null).toBe(bytes.length < PROCESS_ENTRY_BYTES);
    }),
  );
});
