import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBsdInfo } from '../../../../native-host/sockets/macos/parse-bsd-info.ts';
import { parseSocketDescriptors } from '../../../../native-host/sockets/macos/parse-socket-descriptors.ts';
import { SocketsUnreadable } from '../../../../native-host/sockets/socket.ts';
import { procBsdinfo, procFdinfos } from './proc-info-bytes.ts';

describe('struct proc_bsdinfo', () => {
  test('has user, name and start', () => {
    const bytes = procBsdinfo(7, {
      uid: 501,
      comm: 'Google Chrome He',
      name: 'Google Chrome Helper',
      startSeconds: 100,
    });
    expect(bytes).toHaveLength(136);
    expect(parseBsdInfo(bytes, 136)).toEqual({
      ...{ parentPid: 1, uid: 501, name: 'Google Chrome Helper', nameBytes: 31, startedAtUs: '100250000' },
    });
  });

  test('has a short name where no long one is registered', () => {
    expect(parseBsdInfo(procBsdinfo(7, { comm: 'sshd' }), 136)).toMatchObject({ name: 'sshd', nameBytes: 15 });
  });

  test('may have a name that fills its field, without an end', () => {
    expect(parseBsdInfo(procBsdinfo(7, { name: 'x'.repeat(40) }), 136).name).toBe('x'.repeat(32));
  });

  test('of another size is rejected with a reason', () => {
    expect(() => parseBsdInfo(new Uint8Array(256), 144)).toThrow('"expectedBytes":136');
  });

  test('gives a result or a rejection with a reason for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 120, maxLength: 150 }),
        fc.integer({ min: 130, max: 140 }),
        (bytes, length) => {
          try {
            expect(parseBsdInfo(bytes, length).name.length).toBeLessThanOrEqual(32);
          } catch (error) {
            expect(error).toBeInstanceOf(SocketsUnreadable);
          }
        },
      ),
    );
  });
});

describe('struct proc_fdinfo', () => {
  test('is taken only for sockets', () => {
    const bytes = procFdinfos([
      [0, 1],
      [3, 2],
      [4, 5],
      [9, 2],
    ]);
    expect(parseSocketDescriptors(bytes)).toEqual([3, 9]);
  });

  test('that is cut off is ignored', () => {
    expect(parseSocketDescriptors(procFdinfos([[3, 2], [4, 2]]).subarray(0, 15))).toEqual([3]); // prettier-ignore
  });

  test('gives numbers for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => parseSocketDescriptors(bytes).every(Number.isInteger)));
  });
});
