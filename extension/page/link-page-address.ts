import { signal, type Signal } from '@preact/signals';
import { formatPageAddress, parsePageAddress, type PageAddress } from '../contract/page-address.ts';

/**
 * The page's URL as a signal. Writes reach the address bar a moment later without a history entry, so that the view
 * can be bookmarked; the value changes when the user navigates back, forward, or to a bookmark.
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

/** Browsers ignore replaceState beyond some 200 calls in 30 s; people type more slowly. */
const writeAfterMs = 250;
