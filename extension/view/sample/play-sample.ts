import type { Database } from '../../../native-host/protocol.ts';
import type { HostState } from '../../background/host-state.ts';
import type { PageRequest, PageUpdate } from '../../background/page-messages.ts';
import { snapshotUpdates } from '../../store/snapshot-updates.ts';
import { sampleEgress } from './sample-egress.ts';
import { sampleLooks, type Pace, type SampleLooks } from './sample-looks.ts';
import { sampleSettings } from './sample-settings.ts';

/** Shows sample connections in a page, as link-page describes; no host and no background is there. */
export function playSample(
  apply: (update: PageUpdate) => void,
  asked: URLSearchParams,
): (request: PageRequest) => void {
  const count = countOf(asked.get('sample'));
  const nowMs = Date.now();
  apply({ type: 'host', host: hostState(asked.get('host')) });
  let settings = sampleSettings(asked);
  apply({ type: 'settings', settings });
  apply({ type: 'databases', databases: databases(nowMs) });
  const hasProblem = asked.get('problems') !== 'none';
  apply({
    type: 'problems',
    problems: hasProblem ? [{ code: 'owners-hidden', sockets: Math.ceil(count / 20) }] : [],
  });
  apply({ type: 'egress', egress: sampleEgress(nowMs, asked.get('egress') === 'tunnel') });
  const looks = playPast(apply, count, nowMs);
  if (asked.has('live')) playOn(apply, looks, nowMs, asked);
  return (request) => {
    if (request.type !== 'change-settings') return;
    settings = { ...settings, ...request.change };
    apply({ type: 'settings', settings });
  };
}

const usualCount = 180;

function countOf(asked: string | null): number {
  return asked !== null && /^\d+$/.test(asked) ? Number(asked) : usualCount;
}

/** The last hour, so that there is something to step back to; only some minutes of it where a look costs more. */
function playPast(apply: (update: PageUpdate) => void, count: number, nowMs: number): SampleLooks {
  const lookCount = count <= 400 ? 118 : count <= 2000 ? 20 : 0;
  const firstAtMs = nowMs - lookCount * pastLookMs;
  const looks = sampleLooks(count, firstAtMs);
  for (const update of snapshotUpdates(looks.first, firstAtMs, null)) apply(update);
  for (let i = 1; i <= lookCount; i++) apply(looks.next(firstAtMs + i * pastLookMs, 'usual'));
  return looks;
}

const pastLookMs = 30_000;

/** Looks on, as long as somebody sees it. By their own time the looks are at least a second apart, however fast they come. */
function playOn(
  apply: (update: PageUpdate) => void,
  looks: SampleLooks,
  beganMs: number,
  asked: URLSearchParams,
): void {
  const pace = paceOf(asked.get('live'));
  const mostLooks = Number(asked.get('looks')) || Infinity;
  const lookMs = Number(asked.get('lookMs')) || 1000;
  let lookCount = 0;
  let lastAtMs = beganMs;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    lastAtMs = Math.max(Date.now(), lastAtMs + 1000);
    apply(looks.next(lastAtMs, pace));
    if (++lookCount < mostLooks) return;
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

function paceOf(asked: string | null): Pace {
  return asked === 'quiet' || asked === 'one' ? asked : 'usual';
}

function hostState(asked: string | null): HostState {
  switch (asked) {
    case 'too-old':
    case 'too-new':
      return { kind: asked, version: '0.0.9' };
    case 'starting':
    case 'silent':
    case 'not-installed':
    case 'not-allowed':
    case 'cannot-start':
    case 'crashed':
    case 'garbled':
    case 'stopped':
      return { kind: asked };
    default:
      return { kind: 'running', version: 'sample', platform: 'sample', source: 'netlink' };
  }
}

function databases(nowMs: number): Database[] {
  const attribution = { text: 'Sample data', url: 'https://www.rfc-editor.org/rfc/rfc5737' };
  const common = { type: 'sample', builtIn: true, builtAtMs: nowMs - 20 * 86_400_000, attribution };
  return [
    { ...common, role: 'city', path: 'sample/city.mmdb' },
    { ...common, role: 'network', path: 'sample/network.mmdb' },
  ];
}
