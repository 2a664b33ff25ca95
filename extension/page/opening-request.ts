export type OpeningRequest = 'pick-home' | 'help';

/**
 * What the settings page sends the user here for, if it does, by `?home=pick` or `?help=open`. It is taken out of the
 * address: who bookmarks the view, or loads it anew, does not want it again.
 */
export function readOpeningRequest(): OpeningRequest | null {
  const params = new URLSearchParams(location.search);
  const order = params.get('home') === 'pick' ? 'pick-home' : params.get('help') === 'open' ? 'help' : null;
  if (order === null) return null;
  params.delete(order === 'help' ? 'help' : 'home');
  history.replaceState(history.state, '', `${location.pathname}${params.size > 0 ? `?${params.toString()}` : ''}`);
  return order;
}
