/**
 * For the rejection of a call that makes its page leave or close: the page may take along what it has not answered. That
 * it left is for the caller to see elsewhere.
 */
export function hasLeft(error: unknown): void {
  if (!(error instanceof Error)) throw error;
}
