import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { message } from '../../text/message.ts';

type Props = { host: HostState; paused: boolean; isSample: boolean };

/** Whether the page is live, in a word. */
export function HostStatus({ host, paused, isSample }: Props) {
  const { tone, words } = statusOf({ host, paused, isSample });
  return (
    <span class="status" data-tone={tone}>
      {words}
    </span>
  );
}

/** The same as a word and its tone, for a control that says it. */
export function statusOf({ host, paused, isSample }: Props): { tone: 'good' | 'bad' | 'calm'; words: string } {
  if (needsAttention(host)) return { tone: 'bad', words: message('statusNotLive') };
  if (paused) return { tone: 'calm', words: message('statusPaused') };
  if (isSample) return { tone: 'calm', words: message('statusSample') };
  if (host.kind === 'running') return { tone: 'good', words: message('statusLive') };
  return { tone: 'calm', words: message(host.kind === 'starting' ? 'statusStarting' : 'statusStopped') };
}
