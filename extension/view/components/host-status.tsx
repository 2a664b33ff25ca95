import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { message } from '../../text/message.ts';

/** `monitors`: whether the helper app goes on without a page, where the page has no switch that says so. */
type Props = { host: HostState; paused: boolean; isSample: boolean; monitors?: boolean };

/** Whether the page is live, in a word. */
export function HostStatus(props: Props) {
  const { tone, words } = statusOf(props);
  return (
    <span class="status" data-tone={tone}>
      {words}
    </span>
  );
}

/** The same as a word and its tone, for a control that says it. */
export function statusOf({ host, paused, isSample, monitors = true }: Props): {
  tone: 'good' | 'bad' | 'calm';
  words: string;
} {
  if (needsAttention(host)) return { tone: 'bad', words: message('statusNotLive') };
  if (paused) return { tone: 'calm', words: message('statusPaused') };
  if (isSample) return { tone: 'calm', words: message('statusSample') };
  if (host.kind === 'running') return { tone: 'good', words: message(monitors ? 'statusLive' : 'statusLiveOpen') };
  return { tone: 'calm', words: message(host.kind === 'starting' ? 'statusStarting' : 'statusStopped') };
}
