import type { Family } from '../exit/evidence.ts';
import type { CheckService } from '../exit/exit-settings.ts';
import { services } from './services.ts';

/** Whom to ask, listed or the user's own. */
export type AskedService = {
  /** As the user knows it: who runs it, or the own URL's host. */
  name: string;
  /** `family` is null where the service answers for whichever was used. */
  https: readonly { family: Family | null; url: string }[];
  stunUrl: string | null;
};

/** @returns null for a listed service that is no longer listed: nobody is asked in its place */
export function askedService(chosen: CheckService): AskedService | null {
  if (chosen.kind === 'own') {
    const { httpsUrl, stunUrl } = chosen;
    return { name: new URL(httpsUrl).host, https: [{ family: null, url: httpsUrl }], stunUrl };
  }
  const listed = services.find(({ id }) => id === chosen.id);
  return listed === undefined ? null : { name: listed.operator, https: listed.https, stunUrl: listed.stun.url };
}
