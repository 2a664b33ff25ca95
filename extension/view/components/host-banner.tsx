import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { CopyCommand } from './copy-command.tsx';
import { hostStateSentence } from '../sentences/host-state-sentence.ts';
import { message } from '../../text/message.ts';

/** What is wrong with the host and what to do next; empty while all is well. */
export function HostBanner({ host, onRetry }: { host: HostState; onRetry: () => void }) {
  const { sentence, nextStep, command, retry } = hostStateSentence(host);
  return (
    <div role="status" data-host-state={host.kind}>
      {needsAttention(host) && (
        <div class="banner">
          <p>
            <strong>{sentence}</strong> {nextStep}
          </p>
          <div class="actions">
            {command !== null && <CopyCommand command={command} />}
            {retry && (
              <button type="button" data-action="retry" onClick={onRetry}>
                {message('hostTryAgain')}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
