import type { LocatedAddress } from '../../../native-host/protocol.ts';
import type { Places } from './host-evidence.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitPlaces = {
  /** Of the addresses requested last, as far as they are located. */
  places(): Places;
  /** Whether a response is still worth waiting for: it mostly takes some milliseconds. */
  isWaiting(): boolean;
  /** Has the new ones located. */
  request(addresses: string[]): void;
  /** The databases were replaced. */
  forget(): void;
};

/** Keeps the places of the few addresses of the routes and tunnel endpoints. */
export function exitPlaces({ locate, startTimer, onPlaced }: Dependencies): ExitPlaces {
  let places = new Map<string, LocatedAddress>();
  let requests = 0;
  let timeout: Timer | null = null;

  function stopWaiting(): void {
    timeout?.stop();
    timeout = null;
  }

  async function locateAll(addresses: string[]): Promise<void> {
    const request = ++requests;
    stopWaiting();
    timeout = startTimer(timeoutMs, () => {
      stopWaiting();
      onPlaced();
    });
    const results = await locate(addresses);
    if (request !== requests) return;
    for (const located of results) places.set(located.address, located);
    stopWaiting();
    onPlaced();
  }

  return {
    places: () => places,
    isWaiting: () => timeout !== null,
    request(addresses) {
      const kept = addresses.flatMap((address) => places.get(address) ?? []);
      places = new Map(kept.map((located) => [located.address, located]));
      const missing = addresses.filter((address) => !places.has(address));
      if (missing.length > 0) void locateAll(missing);
    },
    forget: () => places.clear(),
  };
}

type Dependencies = {
  locate: (addresses: string[]) => Promise<LocatedAddress[]>;
  startTimer: StartTimer;
  /** Located, or not within the time that a verdict can wait. */
  onPlaced: () => void;
};

const timeoutMs = 500;
