import { openingParameters, type OpeningRequest } from '../contract/full-tab-address.ts';

/**
 * What the settings page sends the user here for, if anything (`?home=pick`, `?help=open`). It is removed from the URL
 * so that a bookmark or a reload does not repeat it.
 */
export function readOpeningRequest(): OpeningRequest | null {
  const params = new URLSearchParams(location.search);
  const request = requests.find((each) => params.get(openingParameters[each][0]) === openingParameters[each][1]);
  if (request === undefined) return null;
  params.delete(openingParameters[request][0]);
  history.replaceState(history.state, '', `${location.pathname}${params.size > 0 ? `?${params.toString()}` : ''}`);
  return request;
}

const requests: readonly OpeningRequest[] = ['pick-home', 'help'];
