import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  formatPageAddress,
  hasView,
  parsePageAddress,
  plainAddress,
  type PageAddress,
} from '../contract/page-address.ts';
import type { PageLink } from '../link/link-page.ts';

/**
 * The full tab's view as a signal. A link to a view is read once, and the view is taken off the address: the browser
 * keeps addresses in its history. From then on the background keeps it, in memory.
 */
export function linkPageAddress({ view }: Pick<PageLink, 'view'>): Signal<PageAddress> {
  let isLinked = hasView(location.search);
  const address = signal(parsePageAddress(location.search));
  if (isLinked) history.replaceState(history.state, '', location.pathname + plainSearch() + location.hash);
  view.subscribe((known) => {
    if (known === null) return;
    // A link opens its own view, whatever the tab showed before.
    if (known.text !== null && !isLinked) address.value = parsePageAddress(known.text);
    isLinked = false;
  });
  return address;
}

/** Passes every change of the view on to the background, and the view itself to a background that does not know it. */
export function keepView({ view, send }: Pick<PageLink, 'view' | 'send'>, shown: ReadonlySignal<PageAddress>): void {
  let kept = '';
  const keep = () => {
    const text = formatPageAddress(shown.peek(), '');
    if (text === kept) return;
    kept = text;
    send({ type: 'set-view', view: text });
  };
  shown.subscribe(keep);
  view.subscribe((known) => {
    if (known === null) return;
    kept = known.text ?? '';
    keep();
  });
}

/**
 * Calls back once the view is known, which it mostly is at once. A background that first has to start knows of none, and
 * the page does not wait for it.
 */
export function whenViewKnown({ view }: Pick<PageLink, 'view'>, then: () => void): void {
  let isDone = false;
  const done = () => {
    if (isDone) return;
    isDone = true;
    then();
  };
  const timer = setTimeout(done, maxWaitMs);
  view.subscribe((known) => {
    if (known === null) return;
    clearTimeout(timer);
    done();
  });
}

/** The address of this page with a view. */
export const linkTo = (view: PageAddress): string =>
  location.origin + location.pathname + formatPageAddress(view, location.search);

/** The parameters that are not part of the view, like `sample`. */
const plainSearch = () => formatPageAddress(plainAddress, location.search);

/** As long as nobody notices. */
const maxWaitMs = 100;
