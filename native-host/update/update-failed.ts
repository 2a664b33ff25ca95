/** Why an update did not happen. The sentence for each is in commands/sentences/update-failure-text.ts. */
export type UpdateFailure =
  /** Another update runs: `pid`. */
  | 'busy'
  /** No account is stored. */
  | 'no-account'
  /** Others may read or exchange the file of the account: `path`, `mode` (octal). */
  | 'account-exposed'
  /** The file of the account belongs to another user: `path`, `owner`. */
  | 'account-other-owner'
  /** The file of the account is none that TapMap wrote: `path`. */
  | 'account-malformed'
  /** The name of `host` has no address, or cannot be asked for (`error`). */
  | 'name-unresolved'
  /** No connection to `host` (`error`). */
  | 'unreachable'
  /** The certificate of `host` is not accepted (`error`). */
  | 'certificate'
  /** No encrypted connection to `host` (`error`). */
  | 'tls-failed'
  /** `host` sent nothing for `seconds`. */
  | 'no-progress'
  /** The connection ended before all was there; the next update continues. */
  | 'connection-cut'
  /** `host` redirects to an address that is not `https`, or is none. */
  | 'bad-redirect'
  | 'too-many-redirects'
  /** Status 401: the service does not know the account or its key. */
  | 'account-refused'
  /** Status 403. */
  | 'forbidden'
  /** Status 404: `file`. */
  | 'not-found'
  /** Status 429; `retryAfterSeconds` where the service says it. */
  | 'too-many-requests'
  /** Status 5xx: `status`. */
  | 'server-error'
  /** Any other `status`. */
  | 'unexpected-status'
  /** What was sent is no archive with a database: a page, for instance. */
  | 'wrong-file'
  /** The archive's own checksum is wrong, or it ends too early. */
  | 'damaged-archive'
  /** It is, or unpacks to, more than `limitBytes`. */
  | 'too-large'
  /** The archive has another sum than the service says. */
  | 'wrong-checksum'
  /** The trial refused the database: `reason` is that of DatabaseUnusable. */
  | 'unusable'
  /** A file of the user's has the name, and is no usable database: `path`. */
  | 'name-taken';

export type UpdateFacts = Readonly<Record<string, string | number | null>>;

/** Nothing of an account is ever among the facts. */
export class UpdateFailed extends Error {
  override readonly name = 'UpdateFailed';
  readonly code: UpdateFailure;
  readonly facts: UpdateFacts;

  constructor(code: UpdateFailure, facts: UpdateFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
