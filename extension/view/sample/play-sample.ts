import type { Database } from '../../../native-host/protocol.ts';
import type { HostState } from '../../background/host-state.ts';
import type { PageRequest, PageUpdate } from '../../background/page-messages.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { snapshotUpdates } from '../../store/snapshot-updates.ts';
import { sampleConnections } from './sample-connections.ts';

/** Shows sample connections in a page, as link-page describes; no host and no background is there. */
export function playSample(
  apply: (update: PageUpdate) => void,
  asked: URLSearchParams,
): (request: PageRequest) => void {
  const count = Number(asked.get('sample')) || usualCount;
  apply({ type: 'host', host: hostState(asked.get('host')) });
  let settings = defaultSettings;
  apply({ type: 'settings', settings });
  apply({ type: 'databases', databases });
  apply({ type: 'problems', problems: [{ code: 'owners-hidden', sockets: Math.ceil(count / 20) }] });
  for (const update of snapshotUpdates(sampleConnections(count, Date.now()), Date.now())) apply(update);
  if (asked.has('live')) playChanges(apply, count);
  return (request) => {
    if (request.type !== 'change-settings') return;
    settings = { ...settings, ...request.change };
    apply({ type: 'settings', settings });
  };
}

const usualCount = 180;

/** Every second one in fifty closes and as many open, as long as somebody sees it. */
function playChanges(apply: (update: PageUpdate) => void, count: number): void {
  const turnover = Math.max(1, Math.round(count / 50));
  let oldest = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    const takenAtMs = Date.now();
    const closed = Array.from({ length: turnover }, (_, index) => ({
      id: `sample-${oldest + index}`,
      closedAtMs: takenAtMs,
    }));
    const opened = sampleConnections(turnover, takenAtMs, oldest + count);
    oldest += turnover;
    apply({ type: 'changes', takenAtMs, opened, changed: [], closed });
  };
  const onVisibility = () => {
    clearInterval(timer);
    timer = document.hidden ? undefined : setInterval(look, 1000);
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
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

const databases: Database[] = [
  {
    role: 'city',
    path: 'sample',
    type: 'sample',
    builtAtMs: 0,
    builtIn: true,
    attribution: { text: 'Sample data', url: 'https://www.rfc-editor.org/rfc/rfc5737' },
  },
];
