import type { KnownName } from '../protocol.ts';
import type { MessageWriter } from './message-writer.ts';
import { namesMessages } from './split-messages.ts';

export type NamesPublisher = {
  /** Publishes all names, for a browser that has just subscribed. */
  publishNow(): Promise<void>;
  /** Publishes them again where they have changed since. */
  refresh(): Promise<void>;
};

/**
 * Publishes which names this computer itself gives to addresses.
 *
 * @param read null where nothing has changed since the last call
 */
export function publishNames(
  read: () => Promise<KnownName[] | null>,
  { publishText }: Pick<MessageWriter, 'publishText'>,
): NamesPublisher {
  let names: KnownName[] | null = null;

  async function publish(known: KnownName[]): Promise<void> {
    names = known;
    for (const json of namesMessages(known)) await publishText('names', json);
  }

  return {
    publishNow: async () => publish((await read()) ?? names ?? []),
    async refresh() {
      if (names === null) return; // nobody has subscribed
      const changed = await read();
      if (changed !== null) await publish(changed);
    },
  };
}
