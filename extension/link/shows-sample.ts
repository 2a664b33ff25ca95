import { isInExtension } from '../browser/is-in-extension.ts';

/** Whether a page shows made-up connections: `sample` in its address asks for them, and outside an extension there are no others. */
export function showsSample(address: Pick<Location, 'protocol' | 'search'> = location): boolean {
  return !isInExtension(address) || new URLSearchParams(address.search).has('sample');
}
