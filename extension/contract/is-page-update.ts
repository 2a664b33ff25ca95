import { isUpdateOf } from './is-update-of.ts';
import type { PageUpdate, ViewUpdate } from './page-messages.ts';
import { stateUpdateTypes } from './state-updates.ts';

/** Whether a message of the background is one that full tabs get. */
export const isPageUpdate = isUpdateOf<PageUpdate | ViewUpdate>({
  ...stateUpdateTypes,
  snapshot: true,
  changes: true,
  hour: true,
  sites: true,
  browserPids: true,
  names: true,
  clock: true,
  cleared: true,
  view: true,
});
