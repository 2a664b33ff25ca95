import type { Problem } from '../protocol.ts';
import { errorCode } from './error-code.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The system refused to read something about connections that are known: a process, a control group, the interfaces.
 * With `path` (or call) and `error`, the errno's name: EMFILE, ENFILE, ENOMEM, EIO, … What is missing is not known to
 * be absent, and is read again at the next look.
 */
export class DetailsUnreadable extends Unreadable {
  override readonly name = 'DetailsUnreadable';

  constructor(path: string, error: string, cause?: unknown) {
    super('details', { path, error }, cause);
  }

  problem(): Problem {
    return { code: 'details-unreadable', ...this.facts };
  }
}

/** @throws {DetailsUnreadable} for an error of the operating system; passes on any other */
export function orDetailsUnreadable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new DetailsUnreadable(path, code, error);
  }
}

/** What is read, or why it is not. */
export function detailsOr<T>(read: () => T): T | DetailsUnreadable {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DetailsUnreadable)) throw error;
    return error;
  }
}
