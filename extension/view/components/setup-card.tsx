import { useId } from 'preact/hooks';
import { needsAttention, type HostState } from '../../contract/host-state.ts';
import { demoAddress } from '../../contract/full-tab-address.ts';
import { isFirefox, seenSystem } from '../../browser/seen-system.ts';
import { message } from '../../text/message.ts';
import { hostCommands } from '../sentences/host-commands.ts';
import { hostStateSentence } from '../sentences/host-state-sentence.ts';
import { HostStep } from './host-step.tsx';
import { InstallSteps } from './install-steps.tsx';
import { useKeptFocus } from './kept-focus.ts';

/**
 * What the helper app is, what is wrong with it and the one step to do about it: all that the setup page, the popup and
 * the full tab show while no host has responded.
 */
export function SetupCard({ host, onRetry }: { host: HostState; onRetry: () => void }) {
  const id = useId();
  const card = useKeptFocus();
  const { sentence, nextStep, command, waits } = hostStateSentence(host);
  const wasRefused = host.kind === 'cannot-start' && isFirefox() && seenSystem() === 'linux';
  return (
    <section ref={card} class="setup-card" aria-labelledby={id} data-host-state={host.kind}>
      <h2 id={id}>{message('setupTitle')}</h2>
      <p class="muted">{message('setupIntro')}</p>
      <div class="setup-step">
        <p role="status">
          <strong>{sentence}</strong>
        </p>
        {host.kind === 'not-installed' ? (
          <InstallSteps nextStep={nextStep} command={command} />
        ) : (
          <HostStep nextStep={nextStep} command={command} />
        )}
        {wasRefused && <HostStep nextStep={message('setupSnapRefused')} command={hostCommands.allowSnap} />}
      </div>
      {needsAttention(host) && (
        <p class="setup-waiting">
          {waits && <span>{message('setupWaiting')}</span>}
          <button type="button" class="quiet" data-action="retry" onClick={onRetry}>
            {message('hostTryAgain')}
          </button>
        </p>
      )}
      <p>
        <a href={demoAddress} target="_blank" data-action="demo">
          {message('setupDemo')}
        </a>
      </p>
    </section>
  );
}
