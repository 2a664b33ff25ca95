import type { HostRequest, LocatedAddress, LocatedMessage } from '../../../native-host/protocol.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type HostLocator = {
  /** In the order requested; of those that no host located in time none is in it. */
  locate(addresses: readonly string[]): Promise<LocatedAddress[]>;
  /** Takes a part of a response; one that nothing waits for any more is dropped. */
  take(message: LocatedMessage): void;
};

/**
 * Asks the host where addresses are, and matches responses to requests by their id. Many are asked in packs, one after
 * the other: the host refuses a request for more.
 */
export function hostLocator({ ask, startTimer }: Dependencies): HostLocator {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  function locatePack(addresses: string[]): Promise<LocatedAddress[]> {
    const requestId = ++lastId;
    if (!ask({ type: 'locate', requestId, addresses })) return Promise.resolve([]);
    return new Promise((resolve) => {
      const results: LocatedAddress[] = [];
      const end = () => {
        timer.stop();
        waiting.delete(requestId);
        resolve(results);
      };
      const timer: Timer = startTimer(timeoutMs, end);
      waiting.set(requestId, { results, end });
    });
  }

  return {
    async locate(addresses) {
      const askable = addresses.filter(({ length }) => length <= maxLength);
      const located: LocatedAddress[] = [];
      for (let at = 0; at < askable.length; at += maxAddresses) {
        const pack = askable.slice(at, at + maxAddresses);
        const results = await locatePack(pack);
        located.push(...results);
        if (results.length < pack.length) break; // there is no host, or it does not respond
      }
      return located;
    },
    take({ requestId, part, parts, results }) {
      const request = waiting.get(requestId);
      request?.results.push(...results);
      if (part === parts) request?.end();
    },
  };
}

type Waiting = { results: LocatedAddress[]; end: () => void };
type Dependencies = { ask: (request: HostRequest) => boolean; startTimer: StartTimer };

/** A host that is just opening its databases takes a second or two. */
const timeoutMs = 5_000;

/** The host's limits of one request (native-host/messaging/parse-request); together far below its 1 MiB. */
const maxAddresses = 1000;
const maxLength = 100;
