import { readFileSync, statSync } from 'node:fs';
import { errorCode, hasCode } from '../../../system/error-code.ts';
import { runProgramNow } from '../../../system/run-program.ts';
import type { Resolver } from '../../../protocol.ts';
import { EgressUnreadable } from '../../egress-reader.ts';
import { parseResolvConf } from './parse-resolv-conf.ts';
import { readResolvedLinks, type Run } from './read-resolved-links.ts';
import { serversForAnyName, type PolledServer } from './servers-for-any-name.ts';

/** What decides which server is asked, and those that it may ask. */
export type PolledServers = { resolver: Resolver; servers: PolledServer[] };

export type NameServers = {
  read(): PolledServers;
  /** Whether they may have changed since the last call; notices a change within a second. */
  hasChanged(): boolean;
};

/** The parts of the system that the name servers are read from; tests replace them. */
export type NameServerSources = {
  /** Null where there is no such file, or none that may be read. */
  text(path: string): string | null;
  changedAtMs(path: string): number | null;
  nowMs(): number;
  run: Run;
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
  let resolved: PolledServers = { resolver: 'systemd-resolved', servers: [] };

  function behindStub(): PolledServers {
    const now = stamp();
    if (now !== requestedStamp) resolved = listResolved();
    requestedStamp = now;
    return resolved;
  }

  /** Without the bus, the file lists servers of all links and tells neither the links nor which of them are asked. */
  function listResolved(): PolledServers {
    const links = readResolvedLinks(run);
    if (links !== null) return { resolver: 'systemd-resolved', servers: serversForAnyName(links) };
    const { servers } = parseResolvConf(text(RESOLVED_CONF) ?? '');
    return { resolver: 'other', servers: servers.map(({ address, zone }) => ({ address, link: zone, asked: 'all' })) };
  }

  return {
    read() {
      const named = inOrder(text(RESOLV_CONF));
      const stub = named.find(({ address }) => RESOLVED_STUBS.has(address));
      const behind = stub === undefined ? null : behindStub();
      if (stub === undefined || behind === null || behind.servers.length === 0) {
        return { resolver: 'resolv.conf', servers: named };
      }
      const isFallback = stub.asked === 'fallback';
      const asked = isFallback ? behind.servers.map((one) => ({ ...one, asked: stub.asked })) : behind.servers;
      return {
        resolver: isFallback ? 'resolv.conf' : behind.resolver,
        servers: named.flatMap((one) => (one === stub ? asked : RESOLVED_STUBS.has(one.address) ? [] : [one])),
      };
    },
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

const LIMIT_MS = 2000;

/** As the C library asks them: the first, and the next one when that does not respond; or each in turn. */
function inOrder(conf: string | null): PolledServer[] {
  const { servers, rotates } = parseResolvConf(conf ?? '');
  return servers.map(({ address, zone }, index) => ({
    address,
    link: zone,
    asked: rotates ? 'all' : index === 0 ? 'first' : 'fallback',
  }));
}

const system: NameServerSources = {
  text: (path) => orNull(path, () => readFileSync(path, 'utf8')),
  changedAtMs: (path) => orNull(path, () => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null),
  nowMs: () => performance.now(),
  run: (path, args) => runProgramNow(path, args, LIMIT_MS),
};

/** No such file, or none that this user may read. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'EISDIR'];

/** @throws {EgressUnreadable} when there is one that cannot be read now: that is not the same as no name server */
function orNull<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, ...ABSENT)) return null;
    const code = errorCode(error);
    if (code === null) throw error;
    throw new EgressUnreadable({ path, error: code }, error);
  }
}
