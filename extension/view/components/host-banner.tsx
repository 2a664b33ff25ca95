import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { message } from '../../text/message.ts';
import { hostStateSentence } from '../sentences/host-state-sentence.ts';
import { HostStep } from './host-step.tsx';

/**
 * What is wrong with the host and what to do next, above what is still worth seeing; empty while all is well. Where there
 * is nothing else to see, a page shows setup-card.tsx instead.
 */
export function HostBanner({ host, onRetry }: { host: HostState; onRetry: () => void }) {
  const { sentence, nextStep, command } = hostStateSentence(host);
  return (
    <div role="status" data-host-state={host.kind}>
      {needsAttention(host) && (
        <div class="banner host-banner">
          <strong>{sentence}</strong>
          <HostStep nextStep={nextStep} command={command} />
          <button type="button" class="quiet" data-action="retry" onClick={onRetry}>
            {message('hostTryAgain')}
          </button>
        </div>
      )}
    </div>
  );
}
