import { startLineProgram, type LineProgram } from './line-program.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

/** Sockets kept open by some twenty processes, as on a desktop. */
export type HeldSockets = {
  /** Closes so many TCP connections and opens as many. */
  replace(connections: number): Promise<void>;
  /** The same for 1 % of the sockets. */
  replaceOnePercent(): Promise<void>;
  end(): Promise<void>;
};

const HOLDERS = 20;

export async function holdSockets(count: number): Promise<HeldSockets> {
  const holders: LineProgram[] = Array.from({ length: HOLDERS }, (_, index) =>
    startLineProgram(
      ...asOrdinaryUser(['/usr/bin/python3', 'scripts/bench/hold-sockets.py', String(index), String(count / HOLDERS)]),
    ),
  );
  for (const holder of holders) await holder.nextLine();
  let nextHolder = 0;

  async function replace(connections: number): Promise<void> {
    const each = Math.ceil(connections / holders.length);
    for (let done = 0; done < connections; done += each) {
      await holders[nextHolder++ % holders.length]?.ask(String(Math.min(each, connections - done)));
    }
  }

  return {
    replace,
    // A replaced connection is two sockets, as both ends are here.
    replaceOnePercent: () => replace(Math.max(1, Math.round((count * 0.01) / 2))),
    async end() {
      await Promise.all(holders.map((holder) => holder.end()));
    },
  };
}
