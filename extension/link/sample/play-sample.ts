import type { Database } from '../../../native-host/protocol.ts';
import type { Cleared } from '../../contract/cleared.ts';
import { defaultSettings } from '../../contract/settings.ts';
import type { HostState } from '../../contract/host-state.ts';
import type { PageRequest, PageUpdate } from '../../contract/page-messages.ts';
import { snapshotUpdates } from '../../store/snapshot-updates.ts';
import { sampleEgress } from './sample-egress.ts';
import { sampleExit } from './sample-exit.ts';
import { sampleSites } from './sample-sites.ts';
import { sampleLooks, type Pace, type SampleLooks } from './sample-looks.ts';
import { sampleSettings } from './sample-settings.ts';
import { exitStory, isTunnelled } from './sample-story.ts';
import { throughTunnel } from './through-tunnel.ts';

/** Shows sample connections in a page, as link-page describes, without a host or background. */
export function playSample(
  publish: (update: PageUpdate) => void,
  params: URLSearchParams,
): (request: PageRequest) => void {
  const story = exitStory(params);
  const tunnel = isTunnelled(params);
  const apply = tunnel ? (update: PageUpdate) => publish(throughTunnel(story, update)) : publish;
  const count = countOf(params.get('sample'));
  const nowMs = Date.now();
  const host = hostState(params.get('host'));
  apply({ type: 'host', host });
  let settings = sampleSettings(params);
  apply({ type: 'settings', settings });
  if (neverResponded.has(host.kind)) return () => undefined;
  apply({ type: 'databases', databases: databases(nowMs) });
  const hasProblem = params.get('problems') !== 'none';
  apply({
    type: 'problems',
    problems: hasProblem ? [{ code: 'owners-hidden', sockets: Math.ceil(count / 20) }] : [],
  });
  const egress = sampleEgress(nowMs, tunnel, story === 'leaks');
  apply({ type: 'egress', egress });
  const looks = playPast(apply, count, nowMs);
  if (settings.sites) {
    const { sites, browserPids } = sampleSites(looks.open());
    apply({ type: 'browserPids', browserPids });
    apply({ type: 'sites', sites });
  }
  const exit = sampleExit(story, egress, looks.first, nowMs);
  const publishExit = (checking = false) => apply({ type: 'exit', exit: exit.judged(settings.exit.choice, checking) });
  if (host.kind === 'running') publishExit();
  // A user who looks around sees it move, and the same traffic in the chart as in the list.
  if (params.has('live') || params.has('demo')) playOn(apply, looks, nowMs, params);
  return (request) => {
    if (request.type === 'change-settings') {
      settings = { ...settings, ...request.change };
      apply({ type: 'settings', settings });
      if (request.change.exit !== undefined) publishExit();
    } else if (request.type === 'clear') {
      settings = defaultSettings;
      apply({ type: 'settings', settings });
      apply({ type: 'cleared', cleared: clearedOfSample });
    } else if (request.type === 'check-exit') {
      publishExit(true);
      exit.check();
      setTimeout(publishExit, askingMs);
    }
  };
}

const clearedOfSample: Cleared = {
  ...{ settings: 1, closed: 0, seenNames: 0, exitPeriods: 0, checkResults: 0, cdnResponses: 0, hosts: 0, views: 0 },
  ...{ hadService: false, failed: [] },
};

/** About as long as a real check takes. */
const askingMs = 700;

const usualCount = 180;

function countOf(params: string | null): number {
  return params !== null && /^\d+$/.test(params) ? Number(params) : usualCount;
}

/** Plays the last hour, so that there is a past to step back to; only some minutes of it if polls are expensive. */
function playPast(apply: (update: PageUpdate) => void, count: number, nowMs: number): SampleLooks {
  const lookCount = count <= 400 ? 118 : count <= 2000 ? 20 : 0;
  const firstAtMs = nowMs - lookCount * pastLookMs;
  const looks = sampleLooks(count, firstAtMs);
  for (const update of snapshotUpdates(looks.first, firstAtMs, null)) apply(update);
  for (let i = 1; i <= lookCount; i++) apply(looks.next(firstAtMs + i * pastLookMs, 'usual'));
  return looks;
}

const pastLookMs = 30_000;

/**
 * Keeps polling while the page is visible. By the sample's own clock polls are at least a second apart, however fast
 * they come.
 */
function playOn(
  apply: (update: PageUpdate) => void,
  looks: SampleLooks,
  beganMs: number,
  params: URLSearchParams,
): void {
  const pace = paceOf(params.get('live'));
  const maxLooks = Number(params.get('looks')) || Infinity;
  const lookMs = Number(params.get('lookMs')) || 1000;
  let lookCount = 0;
  let lastAtMs = beganMs;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    lastAtMs = Math.max(Date.now(), lastAtMs + 1000);
    apply(looks.next(lastAtMs, pace));
    if (++lookCount < maxLooks) return;
    performance.mark('tapmap:sample-over');
    stop();
  };
  const onVisibility = () => {
    clearInterval(timer);
    timer = document.hidden ? undefined : setInterval(look, lookMs);
  };
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
}

function paceOf(params: string | null): Pace {
  return params === 'quiet' || params === 'one' ? params : 'usual';
}

/** Of such a host there is nothing to show. */
const neverResponded: ReadonlySet<HostState['kind']> = new Set([
  ...(['not-installed', 'no-portal', 'not-allowed', 'cannot-start', 'node-too-old', 'too-old', 'too-new'] as const),
]);

function hostState(params: string | null): HostState {
  switch (params) {
    case 'too-old':
    case 'too-new':
      return { kind: params, version: '0.0.9' };
    case 'node-too-old':
      return { kind: params, version: 'v18.19.1' };
    case 'not-allowed':
      return { kind: params, extensionId: 'abcdefghijklmnopabcdefghijklmnop' };
    case 'ended-early':
      return { kind: params, respondedAtMs: Date.now() - 60_000 };
    case 'starting':
    case 'no-portal':
    case 'silent':
    case 'not-installed':
    case 'cannot-start':
    case 'crashed':
    case 'garbled':
    case 'stopped':
      return { kind: params };
    default:
      return { kind: 'running', version: 'sample', platform: 'sample', source: 'netlink' };
  }
}

function databases(nowMs: number): Database[] {
  const attribution = { text: 'Demo data', url: 'https://www.rfc-editor.org/rfc/rfc5737' };
  const common = { type: 'sample', builtIn: true, builtAtMs: nowMs - 20 * 86_400_000, attribution };
  return [
    { ...common, role: 'city', path: 'sample/city.mmdb' },
    { ...common, role: 'network', path: 'sample/network.mmdb' },
  ];
}
