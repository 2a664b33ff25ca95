import { needsAttention, type HostState } from '../background/host-state.ts';

type Props = { host: HostState; paused: boolean; isSample: boolean };

/** Live or not, in a word. */
export function HostStatus({ host, paused, isSample }: Props) {
  const { tone, words } = statusOf({ host, paused, isSample });
  return (
    <span class="status" data-tone={tone}>
      {words}
    </span>
  );
}

function statusOf({ host, paused, isSample }: Props): { tone: 'good' | 'bad' | 'calm'; words: string } {
  if (needsAttention(host)) return { tone: 'bad', words: 'Not live' };
  if (paused) return { tone: 'calm', words: 'Paused' };
  if (isSample) return { tone: 'calm', words: 'Sample' };
  if (host.kind === 'running') return { tone: 'good', words: 'Live' };
  return { tone: 'calm', words: host.kind === 'starting' ? 'Starting…' : 'Stopped' };
}
