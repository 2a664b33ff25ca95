export type PageOrder = 'pick-home' | 'help';

/**
 * What the settings page sends the user here for, if it does, by `?home=pick` or `?help=open`. It is taken out of the
 * address: who bookmarks the view, or loads it anew, does not want it again.
 */
export function takeOrder(): PageOrder | null {
  const asked = new URLSearchParams(location.search);
  const order = asked.get('home') === 'pick' ? 'pick-home' : asked.get('help') === 'open' ? 'help' : null;
  if (order === null) return null;
  asked.delete(order === 'help' ? 'help' : 'home');
  history.replaceState(history.state, '', `${location.pathname}${asked.size > 0 ? `?${asked.toString()}` : ''}`);
  return order;
}
