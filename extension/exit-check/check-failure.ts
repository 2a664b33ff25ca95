/** Why a check returned no address. Closed and append-only; the sentence is written where it is shown. */
export type CheckFailure =
  /** The browser has not granted access to this URL. */
  | 'not-permitted'
  /** No response within the time limit. */
  | 'timeout'
  /** No connection: name not found, connection refused, untrusted certificate, or a redirect. */
  | 'unreachable'
  /** A response, but not a successful one (RFC 9110, section 15). */
  | 'refused'
  | 'too-long'
  | 'empty'
  /** A response without an address, an HTML page for example. */
  | 'no-address'
  /** An address, but of the family that was not requested. */
  | 'other-family'
  /** A private or reserved address: not what the Internet sees. */
  | 'not-public'
  /** The STUN server reported no address. */
  | 'no-response'
  /** WebRTC is disabled in the browser. */
  | 'unsupported';
