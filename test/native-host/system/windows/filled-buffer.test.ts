import { expect, test } from 'vitest';
import { createFilledBuffer } from '../../../../native-host/system/windows/filled-buffer.ts';
import { WindowsCallFailed } from '../../../../native-host/system/windows/windows-call-failed.ts';

const ERROR_INSUFFICIENT_BUFFER = 122;

/** A call that needs so many bytes, one number for each attempt. */
function needing(...needs: number[]) {
  const sizes: number[] = [];
  const write = (buffer: Uint8Array, sizeBytes: [number]): number => {
    sizes.push(buffer.length);
    const need = needs[sizes.length - 1] ?? needs.at(-1) ?? 0;
    sizeBytes[0] = need;
    return need > buffer.length ? ERROR_INSUFFICIENT_BUFFER : 0;
  };
  return { write, sizes };
}

test('one call is enough when the buffer is large enough', () => {
  const { write, sizes } = needing(50);
  expect(createFilledBuffer(100).fill('Call', write)).toHaveLength(100);
  expect(sizes).toEqual([100]);
});

test('a table that grows between two calls is read in the end, and the buffer stays large', () => {
  const buffer = createFilledBuffer(100);
  const growing = needing(90_000, 200_000, 200_000);
  expect(buffer.fill('Call', growing.write).length).toBeGreaterThanOrEqual(200_000);
  expect(growing.sizes).toHaveLength(3);
  const later = needing(150_000);
  buffer.fill('Call', later.write);
  expect(later.sizes).toHaveLength(1);
});

test('a table that never fits is an error with its call', () => {
  const call = () =>
    createFilledBuffer(100).fill('GetExtendedTcpTable', (buffer, sizeBytes) => {
      sizeBytes[0] = 2 * buffer.length + 100_000;
      return ERROR_INSUFFICIENT_BUFFER;
    });
  expect(call).toThrow(new WindowsCallFailed('GetExtendedTcpTable', ERROR_INSUFFICIENT_BUFFER));
});

test('any other error has the call and the code', () => {
  expect(() => createFilledBuffer(100).fill('GetExtendedUdpTable', () => 87)).toThrow(
    new WindowsCallFailed('GetExtendedUdpTable', 87),
  );
});
