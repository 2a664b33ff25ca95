/** Why a question brought no address. Closed and append-only; the sentence is written where it is shown. */
export type CheckFailure =
  /** The browser has no permission to ask this address. */
  | 'not-permitted'
  /** No answer within the time. */
  | 'timeout'
  /** No connection: no such name, refused, a certificate that is not trusted, a redirection. */
  | 'unreachable'
  /** Answered, but not with success (RFC 9110, section 15). */
  | 'refused'
  | 'too-long'
  | 'empty'
  /** Whatever it is, a page in HTML for one, it is not an address. */
  | 'no-address'
  /** An address, but of the family that was not asked for. */
  | 'other-family'
  /** A private or reserved address: not what the Internet sees. */
  | 'not-public'
  /** The STUN server told no address. */
  | 'no-response'
  /** The browser has WebRTC switched off. */
  | 'unsupported';
