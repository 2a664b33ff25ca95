import type { LocatedAddress } from '../../../native-host/protocol.ts';
import type { Places } from './host-evidence.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitPlaces = {
  /** Places of the addresses last requested. */
  places(): Places;
  /** Whether a response is still worth waiting for: it usually takes some milliseconds. */
  isWaiting(): boolean;
  /** Looks up those that are new. */
  want(addresses: string[]): void;
  /** The databases have changed. */
  forget(): void;
};

/** Keeps the places of the few addresses that the egress routes consist of. */
export function exitPlaces({ locate, startTimer, onPlaced }: Dependencies): ExitPlaces {
  let places = new Map<string, LocatedAddress>();
  let question = 0;
  let patience: Timer | null = null;

  function stopWaiting(): void {
    patience?.stop();
    patience = null;
  }

  async function ask(addresses: string[]): Promise<void> {
    const asked = ++question;
    stopWaiting();
    patience = startTimer(timeoutMs, () => {
      stopWaiting();
      onPlaced();
    });
    const results = await locate(addresses);
    if (asked !== question) return;
    for (const located of results) places.set(located.address, located);
    stopWaiting();
    onPlaced();
  }

  return {
    places: () => places,
    isWaiting: () => patience !== null,
    want(addresses) {
      const kept = addresses.flatMap((address) => places.get(address) ?? []);
      places = new Map(kept.map((located) => [located.address, located]));
      const missing = addresses.filter((address) => !places.has(address));
      if (missing.length > 0) void ask(missing);
    },
    forget: () => places.clear(),
  };
}

type Dependencies = {
  locate: (addresses: string[]) => Promise<LocatedAddress[]>;
  startTimer: StartTimer;
  /** Called after the response, or when a verdict cannot wait for it any longer. */
  onPlaced: () => void;
};

const timeoutMs = 500;
