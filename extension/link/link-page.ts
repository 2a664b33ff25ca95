import { signal, type ReadonlySignal } from '@preact/signals';
import type { PageRequest } from '../contract/page-messages.ts';
import type { AppState } from '../store/app-state.ts';
import { createStore, type Store } from '../store/store.ts';
import { showsSample } from './shows-sample.ts';
import { attachToBackground } from './attach-to-background.ts';
import { followTheme } from '../view/theme/theme.ts';
import { shownHost } from '../contract/host-state.ts';
import { isPageUpdate } from '../contract/is-page-update.ts';

/** Where a page gets what it shows, and where it sends its requests. */
export type PageLink = {
  state: ReadonlySignal<AppState>;
  send: (request: PageRequest) => void;
  /**
   * The last view that the background had for this tab, another object with each message; its text is null where it knew
   * none. Null before the first message.
   */
  view: ReadonlySignal<{ text: string | null } | null>;
  /** Whether the connections are made up. */
  isSample: boolean;
};

/**
 * Links this page with the background or, with `?sample` in its address or outside an extension, with sample
 * connections.
 *
 *     ?sample                  a usual computer
 *     ?sample=5000             that many connections
 *     …&demo                   with the way back to what is real
 *     …&live                   of which some close, open and have traffic every second
 *     …&live=one               of which one closes and another opens every second
 *     …&live=quiet             polled every second without any change
 *     …&lookMs=20&looks=3600   that many polls at that pace, then the mark `tapmap:sample-over`
 *     …&host=crashed           the host in that state
 *     …&problems=none          without the sample's problem
 *     …&egress=tunnel          all traffic leaves through a tunnel
 *     …&exit=as-expected       the user expects to exit in Canada; also "elsewhere", "no-tunnel", "partly-outside",
 *                              "unknown", "leaks"; by default nothing is expected
 *     …&home=none              no home; also "time-zone", or a latitude and longitude; by default it is in Amsterdam
 *     …&theme=dark             other settings by name: projection, colourBy
 */
export function linkPage(): PageLink {
  const store = createStore();
  const state = signal(store.state());
  const params = new URLSearchParams(location.search);
  const isSample = showsSample();
  store.subscribe((next) => {
    state.value = next;
    if (next.settings !== null) followTheme(next.settings.theme, isSample);
  });
  const view = signal<{ text: string | null } | null>(isSample ? { text: null } : null);
  const send = isSample
    ? whenReady(showSample(store, params))
    : attachToBackground('page', isPageUpdate, (update) => {
        if (update.type === 'view') view.value = { text: update.view };
        else if (update.type === 'host') store.apply({ ...update, host: shownHost(state.peek().host, update.host) });
        else store.apply(update);
      });
  return { state, isSample, send, view };
}

/** Loaded on demand: a real page needs no samples. */
async function showSample(store: Store, params: URLSearchParams): Promise<PageLink['send']> {
  const { playSample } = await import('./sample/play-sample.ts');
  return playSample((update) => store.apply(update), params);
}

function whenReady(sending: Promise<PageLink['send']>): PageLink['send'] {
  return (request) => void sending.then((send) => send(request));
}
