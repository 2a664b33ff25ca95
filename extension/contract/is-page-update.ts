import { isUpdateOf } from './is-update-of.ts';
import type { PageUpdate } from './page-messages.ts';

/** Whether a message of the background is one that full tabs get. */
export const isPageUpdate = isUpdateOf<PageUpdate>({
  host: true,
  settings: true,
  databases: true,
  problems: true,
  egress: true,
  exit: true,
  snapshot: true,
  changes: true,
  hour: true,
});
