import type { Wanted } from './permissions.ts';

export type OptionalPermission = 'responses' | 'notifications' | 'tabs';

/** Match patterns of every page. */
export const everySite = ['http://*/*', 'https://*/*'];

/** What the exit watch may request besides the origins of the check service; none of it is granted at first. */
export const optionalPermissions: Record<OptionalPermission, Wanted> = {
  /** To read which PoP served a page. */
  responses: { permissions: ['webRequest'], origins: everySite },
  notifications: { permissions: ['notifications'] },
  /** To name the tabs that were active. */
  tabs: { permissions: ['tabs'] },
};
