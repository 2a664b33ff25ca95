import type { LocatedAddress } from '../../../native-host/protocol.ts';
import type { Places } from './host-evidence.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitPlaces = {
  /** What is known of the addresses that were asked for last. */
  places(): Places;
  /** Whether an answer is still worth waiting for: it mostly takes some milliseconds. */
  isWaiting(): boolean;
  /** Has those located that are new. */
  want(addresses: string[]): void;
  /** The databases are others now. */
  forget(): void;
};

/** Keeps the places of the few addresses that the way out consists of. */
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
  /** Answered, or not within the time that a verdict can wait. */
  onPlaced: () => void;
};

const timeoutMs = 500;
