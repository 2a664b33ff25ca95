import { ProgramFailed, type ProgramOutput } from '../../../system/run-program.ts';
import { isShortage } from '../../../system/shortage.ts';
import { EgressUnreadable } from '../../egress-reader.ts';
import { parseResolvedDefaultRoute } from './parse-resolved-default-route.ts';
import { parseResolvedLinks, type ResolvedLink } from './parse-resolved-links.ts';

/** Runs a program and waits for its end. @throws {ProgramFailed} */
export type Run = (path: string, args: string[]) => ProgramOutput;

const BUSCTL = '/usr/bin/busctl';
const GET_PROPERTY = ['--system', '--timeout=1', '--json=short', 'get-property', 'org.freedesktop.resolve1'];
const MANAGER = '/org/freedesktop/resolve1';

/** Each link is a program to start, some ten milliseconds; computers have a handful with servers of their own. */
const MOST_LINKS = 12;

/**
 * The DNS settings of systemd-resolved, which it publishes only over D-Bus.
 *
 * @returns null where it does not run or the bus does not respond
 * @throws {EgressUnreadable} when this computer is short of what a program needs to start
 */
export function readResolvedLinks(run: Run): ResolvedLink[] | null {
  try {
    const { stdout } = run(BUSCTL, [...GET_PROPERTY, MANAGER, 'org.freedesktop.resolve1.Manager', 'DNS', 'Domains']);
    const links = parseResolvedLinks(stdout);
    return links && withDefaultRoutes(links, run);
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error; // no systemd, or the bus does not respond
    if (isShortage(String(error.facts['reason']))) throw new EgressUnreadable(error.facts, error);
    return null;
  }
}

/** A domain `~.` decides alone, so only without one the links are asked. */
function withDefaultRoutes(links: ResolvedLink[], run: Run): ResolvedLink[] {
  const asked = links.filter(({ index, servers }) => index !== 0 && servers.length > 0);
  const takesAll = links.some(({ servers, domains }) => servers.length > 0 && domains.some(({ name }) => name === '.'));
  if (takesAll || asked.length > MOST_LINKS) return links;
  const isDefaultRoute = new Map(asked.map(({ index }) => [index, readDefaultRoute(index, run)]));
  return links.map((link) => ({ ...link, isDefaultRoute: isDefaultRoute.get(link.index) ?? null }));
}

function readDefaultRoute(index: number, run: Run): boolean | null {
  const link = `${MANAGER}/link/${pathLabel(index)}`;
  return parseResolvedDefaultRoute(
    run(BUSCTL, [...GET_PROPERTY, link, 'org.freedesktop.resolve1.Link', 'DefaultRoute']).stdout,
  );
}

/** As sd_bus_path_encode(3) does: a label may not begin with a digit, so that is `_` and its code. */
function pathLabel(index: number): string {
  const [first = '', ...others] = String(index);
  return `_${first.charCodeAt(0).toString(16)}${others.join('')}`;
}
