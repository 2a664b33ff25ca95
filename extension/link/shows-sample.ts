import { isInExtension } from '../browser/is-in-extension.ts';

/** Whether a page shows made-up connections: if its URL has `sample`, and always outside an extension. */
export function showsSample(address: Pick<Location, 'protocol' | 'search'> = location): boolean {
  return !isInExtension(address) || new URLSearchParams(address.search).has('sample');
}

/** Whether a user is looking around in it, and wants to get back. */
export function isDemo(address: Pick<Location, 'protocol' | 'search'> = location): boolean {
  return showsSample(address) && new URLSearchParams(address.search).has('demo');
}
