import { expect, test } from 'vitest';
import { createMessageWriter } from '../../../native-host/messaging/message-writer.ts';

const MIB = 1024 * 1024;

function writer() {
  const written: string[] = [];
  const { publish, publishText } = createMessageWriter((json) => Promise.resolve(void written.push(json)));
  return { publish, publishText, messages: () => written.map((json): unknown => JSON.parse(json)) };
}
/** A JSON text of this many bytes, in characters of three bytes. */
const textOf = (bytes: number): string => `"${'€'.repeat((bytes - 2) / 3)}${'x'.repeat((bytes - 2) % 3)}"`;

test('a message of 1 MiB is written, one of a byte more is replaced by a problem that says so', async () => {
  const { publishText, messages } = writer();
  await publishText('egress', textOf(MIB));
  await publishText('egress', textOf(MIB + 1));
  expect(messages()).toEqual([
    expect.any(String),
    { type: 'problem', code: 'message-too-long', message: 'egress', bytes: MIB + 1 },
  ]);
});

test('the problem is over once every type that was too long is written again', async () => {
  const { publishText, messages } = writer();
  for (const type of ['egress', 'database'] as const) await publishText(type, textOf(MIB + 1));
  await publishText('egress', '1');
  await publishText('changes', '2');
  await publishText('database', '3');
  await publishText('database', '4');
  expect(messages().slice(2)).toEqual([1, 2, 3, { type: 'problem', code: 'message-too-long', over: true }, 4]);
});
