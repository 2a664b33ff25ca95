import { services } from '../../update/services.ts';
import type { UpdateFacts, UpdateFailed, UpdateFailure } from '../../update/update-failed.ts';
import { printableText } from '../printable-text.ts';

/** Why an update did not happen, and what to do. What was there before is still in use. */
export function updateFailureText({ code, facts }: UpdateFailed): string {
  const sentence = texts[code]((name) => printableText(String(facts[name] ?? 'unknown')), facts);
  return `${sentence} (${[code, ...Object.values(shownFacts(facts))].join(', ')})`;
}

/** The only service that has a file for each month. */
const dbIpHost = new URL(services['db-ip'].origin).host;

type Fact = (name: string) => string;

const again = 'Run "tapmap database update" again';

const texts: Readonly<Record<UpdateFailure, (fact: Fact, facts: UpdateFacts) => string>> = {
  busy: (fact) => `Another "tapmap database update" is running (process ${fact('pid')}). Wait until it has ended.`,
  'no-account': () =>
    'No MaxMind account is stored. Run "tapmap database account" first; an account for GeoLite2 is free at maxmind.com.',
  'account-exposed': (fact) =>
    `Other users of this computer can reach ${fact('path')} (mode ${fact('mode')}), so the license key in it was not ` +
    `used. Make a new key at maxmind.com, then run "tapmap database account".`,
  'account-other-owner': (fact) =>
    `${fact('path')} belongs to another user, ${fact('owner')}, and was not used. Remove it, then run "tapmap database account".`,
  'account-malformed': (fact) =>
    `${fact('path')} is not an account that TapMap stored. Run "tapmap database account" to store it again.`,
  'name-unresolved': (fact) => `No address was found for ${fact('host')}. Check the connection to the Internet.`,
  unreachable: (fact) => `No connection to ${fact('host')}. Check the connection to the Internet and the firewall.`,
  certificate: (fact) =>
    `The certificate of ${fact('host')} was not accepted, so nothing was fetched. Check this computer's clock, and ` +
    'whether the network has a sign-in page or a program that inspects encrypted connections.',
  'tls-failed': (fact) => `No encrypted connection to ${fact('host')} came about. Try another network.`,
  'no-progress': (fact) =>
    `${fact('host')} sent nothing for ${fact('seconds')} seconds. ${again}; it continues where it stopped.`,
  'connection-cut': (fact) =>
    `The connection to ${fact('host')} broke before all was there. ${again}; it continues where it stopped.`,
  'bad-redirect': (fact) =>
    `${fact('host')} redirects to an address that TapMap does not follow (it follows https alone). Nothing was fetched. Update TapMap.`,
  'too-many-redirects': (fact) => `${fact('host')} redirects again and again. Nothing was fetched. Try again later.`,
  'account-refused': (fact) =>
    `${fact('host')} does not accept the account id and license key. Check them at maxmind.com, then run "tapmap database account".`,
  forbidden: (fact) =>
    `${fact('host')} refuses the file. With MaxMind, check that the account may download GeoLite2; else try again later or from another network.`,
  'not-found': (fact) =>
    fact('host') === dbIpHost
      ? `${dbIpHost} has neither this month's file nor last month's. Check this computer's date; else update TapMap.`
      : `${fact('host')} does not have the file. Try again tomorrow; else update TapMap.`,
  'too-many-requests': (_fact, facts) => `The service has had too many requests from you. ${laterText(facts)}`,
  'server-error': (fact, facts) =>
    `${fact('host')} has a fault of its own (status ${fact('status')}). ${laterText(facts)}`,
  'unexpected-status': (fact) =>
    `${fact('host')} responded with status ${fact('status')}, which TapMap does not know. Update TapMap.`,
  'wrong-file': () =>
    'What was sent is not a location database; a sign-in page of the network may have come in its place. Try again from another network.',
  'damaged-archive': () => `The file is incomplete or damaged and was removed. ${again}.`,
  'too-large': (_fact, { limitBytes }) =>
    `The file is larger than ${Number(limitBytes) / 1e6} MB and was not used: no location database should be. Try again later.`,
  'wrong-checksum': () => `The file is not the one that MaxMind says it is and was removed. ${again}.`,
  unusable: () => 'The database that was fetched did not pass the trial and was removed. Try again in a few days.',
  'name-taken': (fact) => `${fact('path')} is not from TapMap and not a usable database. Move or rename it. ${again}.`,
};

function laterText({ retryAfterSeconds }: UpdateFacts): string {
  if (typeof retryAfterSeconds !== 'number') return 'Try again tomorrow.';
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  if (minutes < 120) return `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return `Try again in ${Math.ceil(minutes / 60)} hours.`;
}

/** What helps whoever looks into it, and does not stand in the sentence: the system's code, the reason of the trial. */
function shownFacts({ error, reason }: UpdateFacts): Record<string, string> {
  return {
    ...(error === undefined ? {} : { error: printableText(String(error)) }),
    ...(reason === undefined ? {} : { reason: printableText(String(reason)) }),
  };
}
