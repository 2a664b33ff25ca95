import { useLayoutEffect, useState } from 'preact/hooks';
import type { PopupLink } from '../link/link-popup.ts';
import { message } from '../text/message.ts';
import { SetupCard } from '../view/components/setup-card.tsx';
import { ReadyCard } from './ready-card.tsx';

/** The setup page: first how to get the helper app to run, then, without a click, the expected exit country and the map. */
export function SetupView({ link }: { link: PopupLink }) {
  const { host, settings } = link.state.value;
  const exit = settings?.exit ?? null;
  /** A background that starts anew says "starting" of a host that runs again at once. */
  const [isReady, setReady] = useState(host.kind === 'running');
  useLayoutEffect(() => {
    if (host.kind !== 'starting') setReady(host.kind === 'running');
  }, [host.kind]);
  return (
    <main class="setup">
      <h1>
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        {message('setupPageTitle')}
      </h1>
      {/* There from the start: a screen reader does not read out a region that comes with its text. */}
      <p class="visually-hidden" role="status" data-setup-says>
        {isReady ? message('setupConnected') : ''}
      </p>
      {isReady ? (
        <ReadyCard
          choice={exit?.choice ?? null}
          onChoose={(choice) => {
            if (exit !== null) link.send({ type: 'change-settings', change: { exit: { ...exit, choice } } });
          }}
        />
      ) : (
        <SetupCard host={host} onRetry={() => link.send({ type: 'retry-host' })} />
      )}
    </main>
  );
}
