import type { PageUpdate } from './page-messages.ts';

/** Whether a message from the background is one for full tabs. */
export function isPageUpdate(message: unknown): message is PageUpdate {
  return typeof message === 'object' && message !== null && 'type' in message && types.has(message.type);
}

const updateTypes: Record<PageUpdate['type'], true> = {
  host: true,
  settings: true,
  databases: true,
  problems: true,
  egress: true,
  exit: true,
  snapshot: true,
  changes: true,
  hour: true,
};
const types = new Set<unknown>(Object.keys(updateTypes));
