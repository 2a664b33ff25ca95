import { expect, test } from 'vitest';
import { openLsofReader } from '../../../../native-host/sockets/macos/read-lsof.ts';
import { SocketsUnreadable } from '../../../../native-host/sockets/socket.ts';

async function refusal(path: string): Promise<unknown> {
  try {
    return await openLsofReader(path).look();
  } catch (error) {
    return error instanceof SocketsUnreadable ? error.facts : error;
  }
}

test('no lsof is a failure with its reason', async () => {
  expect(await refusal('/nowhere/lsof')).toEqual({ source: 'lsof', program: '/nowhere/lsof', reason: 'ENOENT' });
});

test('no output is a failure, not an empty list', async () => {
  expect(await refusal('/bin/true')).toEqual({ source: 'lsof', reason: 'no output', exitStatus: 0, said: '' });
});

test('output of another form is a failure', async () => {
  expect(await refusal('/bin/echo')).toMatchObject({ source: 'lsof', reason: 'a field without its end' });
});
