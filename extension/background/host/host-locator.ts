import type { HostRequest, LocatedAddress, LocatedMessage } from '../../../native-host/protocol.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type HostLocator = {
  /** In the order asked; nothing where no host answers in time. */
  locate(addresses: string[]): Promise<LocatedAddress[]>;
  /** What the host answered; answers that nobody waits for any more are let go. */
  take(message: LocatedMessage): void;
};

/** Has the host say where addresses are, and matches its answers with the questions. */
export function hostLocator({ ask, startTimer }: Dependencies): HostLocator {
  const waiting = new Map<number, (results: LocatedAddress[]) => void>();
  let lastId = 0;
  return {
    locate: (addresses) =>
      new Promise((resolve) => {
        const requestId = ++lastId;
        if (addresses.length === 0 || !ask({ type: 'locate', requestId, addresses })) {
          resolve([]);
          return;
        }
        const end = (results: LocatedAddress[]) => {
          timer.stop();
          waiting.delete(requestId);
          resolve(results);
        };
        const timer: Timer = startTimer(timeoutMs, () => end([]));
        waiting.set(requestId, end);
      }),
    take: ({ requestId, results }) => waiting.get(requestId)?.(results),
  };
}

type Dependencies = { ask: (request: HostRequest) => boolean; startTimer: StartTimer };

/** A host that opens its databases at this moment takes a second or two. */
const timeoutMs = 5_000;
