/** Users that are no person, by their well-known security identifiers. */
const SERVICE_USERS: Readonly<Record<string, string>> = {
  'S-1-5-18': 'SYSTEM',
  'S-1-5-19': 'LOCAL SERVICE',
  'S-1-5-20': 'NETWORK SERVICE',
};

/**
 * The name of the user with a security identifier; the identifier itself for one that is not known here.
 *
 * Windows would know more names (LookupAccountSid), but it may ask the network for them, and nothing that TapMap does
 * may send a packet.
 *
 * @param self the user that the host runs as
 */
export function userName(sid: string, self: { sid: string | null; name: string }): string {
  return sid === self.sid ? self.name : (SERVICE_USERS[sid] ?? sid);
}
