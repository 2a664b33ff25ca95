import type { Finding } from './finding.ts';
import type { Listener } from './listeners.ts';
import { moreThan } from './more-than.ts';
import type { Traced } from './parse-trace.ts';
import { askedOutside, type LinkRun } from './watch-link.ts';

/** What was seen of one run of a browser. */
export type Seen = LinkRun & {
  /** Null without TapMap, where no host runs. */
  readonly traced: Traced | null;
  readonly hostPids: readonly number[];
  readonly listening: { readonly before: Listener[]; readonly during: Listener[]; readonly after: Listener[] };
  /** The sites and names in the browser's own network log. */
  readonly asked: readonly string[];
};

/** What both runs show, compared. */
export function judgeRuns(withTapMap: Seen, without: Seen): Finding[] {
  return [...judgePackets(withTapMap, without), ...judgeHost(withTapMap), ...judgeLog(withTapMap, without)];
}

function judgePackets(withTapMap: Seen, without: Seen): Finding[] {
  const noticed = moreThan(withTapMap.sentWhenAsked, without.sent);
  return [
    {
      sentence: `The only link carried ${figures(withTapMap)} with TapMap, and ${figures(without)} without it: no address, port or name more.`,
      wrong: moreThan(withTapMap.sent, without.sent),
    },
    {
      sentence: `Made to reach out by address, by name and by UDP, a page of TapMap was seen in the capture: it would notice.`,
      wrong: askedOutside.filter((each) => !noticed.includes(each)).map((each) => `not noticed: ${each}`),
    },
  ];
}

function judgeHost({ traced, hostPids, listening: { before, during, after } }: Seen): Finding[] {
  if (traced === null) throw new Error('The host of this run was not traced.');
  const { reached, bound, started } = traced;
  const own = during.filter(({ pid }) => hostPids.includes(pid));
  const known = before.map(({ at }) => at);
  const isOutside = (address: string): boolean => !address.startsWith('127.0.0.1:');
  const programs = started.slice(1).filter((path) => !/\/(?:node|tapmap)$/.test(path));
  return [
    {
      sentence:
        `Of the system the helper app asked ${reached.length === 1 ? 'one connection' : `${reached.length} connections`} to this computer itself (its self-test), and no other.` +
        (programs.length === 0 ? '' : ` What it started was followed, too: ${programs.join(', ')}.`),
      wrong: [...reached, ...bound].filter(isOutside),
    },
    {
      sentence: `The helper app ran as process ${hostPids.join(', ')} and kept no port open (the browser and its driver ${during.length}).`,
      wrong: [...(hostPids.length === 0 ? ['no helper app ran'] : []), ...own.map(({ at }) => at)],
    },
    {
      sentence: `Nothing more listened after the browser had ended than before it was started.`,
      wrong: after.filter(({ at }) => !known.includes(at)).map(({ at, program }) => `${at} ${program}`),
    },
  ];
}

function judgeLog(withTapMap: Seen, without: Seen): Finding[] {
  const isControl = (site: string): boolean => controls.some((name) => site.includes(name));
  return [
    {
      sentence: `In the browser's own network log there is no site and no name that the log of the browser alone has not (${without.asked.length}).`,
      wrong: withTapMap.asked.filter((site) => !without.asked.includes(site) && !isControl(site)),
    },
    {
      sentence: `What that page was made to reach is in the log: it would notice.`,
      wrong: controls
        .filter((name) => !withTapMap.asked.some((site) => site.includes(name)))
        .map((name) => `not in the log: ${name}`),
    },
  ];
}

/** Of `askedOutside`, what goes through what the logs cover. */
const controls = ['203.0.113.77', 'leak.example'];

function figures({ sent }: Seen): string {
  const packets = [...sent.values()].reduce((sum, count) => sum + count, 0);
  return `${packets} packets of ${sent.size} purposes`;
}
