import { readFileSync, statSync } from 'node:fs';
import { errorCode } from '../../system/error-code.ts';
import { ProgramFailed, runProgramNow, type ProgramOutput } from '../../system/run-program.ts';
import { parseResolvConf } from './parse-resolv-conf.ts';
import { parseResolvedLinks } from './parse-resolved-links.ts';
import { serversForAnyName, type PolledServer } from './servers-for-any-name.ts';

export type NameServers = {
  read(): PolledServer[];
  /** Whether they may have changed since the last call; notices a change within a second. */
  hasChanged(): boolean;
};

/** The parts of the system that the name servers are read from; tests replace them. */
export type NameServerSources = {
  /** Null where there is no such file, or none that may be read. */
  text(path: string): string | null;
  changedAtMs(path: string): number | null;
  nowMs(): number;
  /** @throws {ProgramFailed} */
  run(path: string, args: string[]): ProgramOutput;
};

/** Checking the files costs a tenth of a millisecond when done this rarely. */
const PAUSE_MS = 900;

const RESOLV_CONF = '/etc/resolv.conf';
const RESOLVED_CONF = '/run/systemd/resolve/resolv.conf';
/** Files that are rewritten when the servers or domains of a link change; only their times matter, not their text. */
const CHANGING = [RESOLV_CONF, RESOLVED_CONF, '/run/systemd/resolve/netif', '/run/systemd/netif/links'];

/** Addresses that systemd-resolved listens on (systemd-resolved.service(8)). */
const RESOLVED_STUBS = new Set(['127.0.0.53', '127.0.0.54']);

/**
 * The name servers of this computer: those in resolv.conf, or, where that names systemd-resolved, its upstream servers.
 * It publishes them only over D-Bus, and reading them means starting a program, so only when something changed.
 */
export function openNameServers({ text, changedAtMs, nowMs, run }: NameServerSources = system): NameServers {
  const stamp = (): string => CHANGING.map(changedAtMs).join();
  let stampSeen = stamp();
  let polledAtMs = nowMs();
  let requestedStamp: string | null = null;
  let resolved: PolledServer[] = [];

  function serversOfResolved(): PolledServer[] {
    const now = stamp();
    if (now !== requestedStamp) resolved = listResolvedLinks();
    requestedStamp = now;
    return resolved;
  }

  function listResolvedLinks(): PolledServer[] {
    try {
      const links = parseResolvedLinks(run('/usr/bin/busctl', LIST_RESOLVED_LINKS).stdout);
      if (links !== null) return serversForAnyName(links);
    } catch (error) {
      if (!(error instanceof ProgramFailed)) throw error; // no systemd, or the bus does not respond
    }
    return byRoute(text(RESOLVED_CONF));
  }

  return {
    read: () =>
      byRoute(text(RESOLV_CONF)).flatMap((server) => {
        if (!RESOLVED_STUBS.has(server.address)) return [server];
        const behind = serversOfResolved();
        return behind.length > 0 ? behind : [server];
      }),
    hasChanged() {
      if (nowMs() - polledAtMs < PAUSE_MS) return false;
      polledAtMs = nowMs();
      const now = stamp();
      const changed = now !== stampSeen;
      stampSeen = now;
      return changed;
    },
  };
}

const LIST_RESOLVED_LINKS = [
  ...[
    '--system',
    '--timeout=1',
    '--json=short',
    'get-property',
    'org.freedesktop.resolve1',
    '/org/freedesktop/resolve1',
  ],
  ...['org.freedesktop.resolve1.Manager', 'DNS', 'Domains'],
];
const LIMIT_MS = 2000;

const byRoute = (conf: string | null): PolledServer[] =>
  parseResolvConf(conf ?? '').map((address) => ({ address, linkIndex: null }));

const system: NameServerSources = {
  text: (path) => orNull(() => readFileSync(path, 'utf8')),
  changedAtMs: (path) => orNull(() => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null),
  nowMs: () => performance.now(),
  run: (path, args) => runProgramNow(path, args, LIMIT_MS),
};

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
