import type { HostRequest, LocatedAddress, LocatedMessage } from '../../../native-host/protocol.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type HostLocator = {
  /** In the order requested; empty if no host responds in time. */
  locate(addresses: string[]): Promise<LocatedAddress[]>;
  /** Takes a response of the host; one that nothing waits for any more is dropped. */
  take(message: LocatedMessage): void;
};

/** Asks the host where addresses are, and matches responses to requests by their id. */
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

/** A host that is just opening its databases takes a second or two. */
const timeoutMs = 5_000;
