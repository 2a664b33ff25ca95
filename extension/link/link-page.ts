import { signal, type ReadonlySignal } from '@preact/signals';
import type { PageRequest } from '../contract/page-messages.ts';
import type { AppState } from '../store/app-state.ts';
import { createStore, type Store } from '../store/store.ts';
import { showsSample } from './shows-sample.ts';
import { attachToBackground } from './attach-to-background.ts';
import { followTheme } from '../view/theme/theme.ts';
import { isPageUpdate } from '../contract/is-page-update.ts';

/** Where a page gets what it shows, and whom it may ask. */
export type PageLink = {
  state: ReadonlySignal<AppState>;
  send: (request: PageRequest) => void;
  /** Whether what is shown is made up. */
  isSample: boolean;
};

/**
 * Links this page with the background or, with `?sample` in its address or outside an extension, with sample
 * connections.
 *
 *     ?sample                  a usual computer
 *     ?sample=5000             that many connections
 *     …&live                   of which some close, open and have traffic every second
 *     …&live=one               of which one closes and another opens every second
 *     …&live=quiet             looked at every second, and nothing happens
 *     …&lookMs=20&looks=3600   so many looks at that pace, then the mark `tapmap:sample-over`
 *     …&host=crashed           a host in that state
 *     …&problems=none          without the problem that the sample has
 *     …&egress=tunnel          all traffic leaves through a tunnel
 *     …&exit=as-expected         the user means to come out in Canada; also "elsewhere", "no-tunnel", "partly-outside",
 *                              "unknown", "leaks"; else nothing was chosen
 *     …&home=none              no home; also "time-zone"; else it is in Amsterdam
 *     …&theme=dark             and other settings by their names: projection, colourBy
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
  const send = isSample
    ? whenReady(showSample(store, params))
    : attachToBackground('page', isPageUpdate, (update) => store.apply(update));
  return { state, isSample, send };
}

/** Loaded on demand: a real page needs no samples. */
async function showSample(store: Store, params: URLSearchParams): Promise<PageLink['send']> {
  const { playSample } = await import('./sample/play-sample.ts');
  return playSample((update) => store.apply(update), params);
}

function whenReady(sending: Promise<PageLink['send']>): PageLink['send'] {
  return (request) => void sending.then((send) => send(request));
}
