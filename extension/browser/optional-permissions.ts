import type { Wanted } from './permissions.ts';

export type OptionalPermission = 'responses' | 'notifications' | 'tabs';

/** Match patterns of every page. */
export const everySite = ['http://*/*', 'https://*/*'];

/** What the exit watch may ask for beside the service of the check; nothing of it is there at the start. */
export const optionalPermissions: Record<OptionalPermission, Wanted> = {
  /** To read which site of a content network served a page. */
  responses: { permissions: ['webRequest'], origins: everySite },
  notifications: { permissions: ['notifications'] },
  /** To name the tabs that were in front. */
  tabs: { permissions: ['tabs'] },
};
