import { defaultExitSettings, type CheckSettings } from '../../../extension/exit/exit-choice.ts';
import type { CheckRequest } from '../../../extension/exit-check/run-check.ts';
import type { CheckResults, Family } from '../../../extension/exit/evidence.ts';
import type { ActiveTab, ExitState } from '../../../extension/exit/exit-state.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import { exitWatch } from '../../../extension/background/exit/exit-watch.ts';
import type { PageUpdate } from '../../../extension/contract/page-messages.ts';
import type { KeptExit } from '../../../extension/background/exit/stored-exit.ts';
import { defaultSettings } from '../../../extension/contract/settings.ts';
import { createStore } from '../../../extension/store/store.ts';
import type { Egress, LocatedAddress, Place, EgressRoute } from '../../../native-host/protocol.ts';

/** A check that was begun. `mayAsk`: what it may ask by now. */
type Asked = Omit<CheckRequest, 'scope'> & {
  families: readonly Family[];
  udp: boolean;
  mayAsk: CheckRequest['scope'];
  result: (results: CheckResults) => void;
};

/** An exit watch with a fake browser and a fake host that the test controls. */
export function exitWorld({ kept = nothingKept, everyInterface = false } = {}) {
  const store = createStore();
  const world = {
    exits: [] as ExitState[],
    asked: [] as Asked[],
    timers: [] as { delayMs: number; callback: () => void; stopped: boolean }[],
    kept: [] as KeptExit[],
    /** Null while no gap is being watched. */
    onActive: null as ((tab: ActiveTab) => void) | null,
    locatedAddresses: [] as string[],
  };
  const watch = exitWatch({
    startTimer(delayMs, callback) {
      const timer = { delayMs, callback, stopped: false };
      world.timers.push(timer);
      return { stop: () => (timer.stopped = true) };
    },
    locate(addresses) {
      world.locatedAddresses.push(...addresses);
      return Promise.resolve(addresses.map(located));
    },
    everyInterface,
    runCheck: (request) =>
      new Promise((result) => world.asked.push({ ...request, ...request.scope(), result, mayAsk: request.scope })),
    read: () => Promise.resolve(kept),
    keep: (now) => world.kept.push(now),
    watchTabs(onActive) {
      world.onActive = onActive;
      return () => (world.onActive = null);
    },
    onExit: (exit) => world.exits.push(exit),
  });
  function publish(update: PageUpdate): void {
    store.apply(update);
    watch.follow(store.state(), update);
  }
  return {
    ...{ watch, world, publish },
    latest: () => world.exits.at(-1)?.verdict,
    choose: (choice: ExitChoice, check: CheckSettings = defaultExitSettings.check) =>
      publish({ type: 'settings', settings: { ...defaultSettings, exit: { choice, check } } }),
    start: () =>
      publish({ type: 'host', host: { kind: 'running', version: '1', platform: 'linux', source: 'netlink' } }),
    leaveBy: (route: EgressRoute, facts: Partial<Egress> = {}) =>
      publish({ type: 'egress', egress: { ...egressBy(route), ...facts } }),
    /** Advances the fake clock and its timers. */
    pass() {
      for (const timer of world.timers.filter(({ stopped }) => !stopped)) {
        timer.stopped = true;
        timer.callback();
      }
    },
  };
}

/** A watch whose host has reported a route. */
export async function watching(...[choice, check]: [choice: ExitChoice, check?: CheckSettings]) {
  const made = exitWorld();
  await settle();
  made.choose(choice, check);
  made.start();
  made.leaveBy(tunnel);
  await settle();
  return made;
}

/** Lets pending promises settle. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

export const tunnel: EgressRoute = {
  interface: 'tun0',
  kind: 'tunnel',
  sourceAddress: '10.8.0.2',
  gateway: null,
  tunnel: 'yes',
  encrypts: true,
};
export const home: EgressRoute = {
  interface: 'eth0',
  kind: 'ethernet',
  sourceAddress: '81.2.69.142',
  gateway: '81.2.69.1',
  tunnel: 'no',
  encrypts: false,
};

const nothingKept: KeptExit = { route: null, check: null, history: [], watchedAtMs: 0 };

function egressBy(ipv4: EgressRoute): Egress {
  const up = { driver: null, up: true };
  return {
    ...{ takenAtMs: 1, ipv4, ipv6: null, nameServers: [], tunnelEndpoints: [], ipsec: null, reasons: [] },
    ...{ interfaceCount: 2, nameServerCount: 0, tunnelEndpointCount: 0 },
    ...{ resolver: 'other', bypasses: [], bypassCount: 0 },
    interfaces: [
      { name: 'eth0', kind: 'ethernet', ...up, addresses: ['81.2.69.142'], addressCount: 1 },
      { name: 'tun0', kind: 'tunnel', ...up, addresses: ['10.8.0.2'], addressCount: 1 },
    ],
  };
}

/** Public addresses are in the Netherlands. */
export function located(address: string): LocatedAddress {
  const isPublic = !address.startsWith('10.');
  return {
    address,
    scope: isPublic ? 'public' : 'private',
    place: isPublic ? netherlands : null,
    network: null,
    traits: [],
  };
}

export const netherlands: Place = {
  ...{ countryCode: 'NL', region: null, city: 'Utrecht', latitude: 52.1, longitude: 5.1 },
  ...{ precision: 'city', accuracyRadiusKm: 20 },
};

export const responsesFrom = (address: string): CheckResults => ({
  ...{ service: 'Echo', checkedAtMs: Date.now(), udp: [] },
  https: [{ kind: 'seen', address, family: 4, seenAtMs: Date.now(), place: netherlands, network: null }],
});

export const inTunnel = { countries: [], tunnel: true };
export const nothing = { countries: [], tunnel: false };
export const inNetherlands = { countries: ['NL'], tunnel: true };
export const asking: CheckSettings = { service: { kind: 'listed', id: 'mullvad' }, onChange: true, httpsOnly: null };
export const onClick: CheckSettings = { ...asking, onChange: false };
