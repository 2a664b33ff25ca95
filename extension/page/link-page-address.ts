import { signal, type Signal } from '@preact/signals';
import { formatPageAddress, parsePageAddress, type PageAddress } from '../contract/page-address.ts';

/**
 * The page's address as a value: what is written to it stands in the address bar a moment later, without an entry in
 * the history, so that the view can be bookmarked; and when the user goes back, forward, or to a bookmark, it changes.
 */
export function linkPageAddress(): Signal<PageAddress> {
  const address = signal(parsePageAddress(location.search));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const search = formatPageAddress(address.peek(), location.search);
    if (search !== location.search)
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  };
  address.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, writeAfterMs);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    address.value = parsePageAddress(location.search);
  });
  addEventListener('pagehide', write);
  return address;
}

/** Browsers ignore a page that replaces its address more than some 200 times in 30 s; somebody who types is slower. */
const writeAfterMs = 250;
