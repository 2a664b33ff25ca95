/**
 * Keys of HKEY_CURRENT_USER, named without it and with backslashes: `Software\Vendor\Product`. Only their default values
 * are used, as text.
 *
 * Each function throws {RegistryRefused} where Windows denies it.
 */
export type Registry = {
  /** The text of the key's default value; null when there is no such key, or its default value is not a text. */
  read(key: string): Promise<string | null>;
  /** Creates the key and its parents, and sets its default value. */
  write(key: string, text: string): Promise<void>;
  /** Removes the key with its subkeys, if it exists. */
  remove(key: string): Promise<void>;
  /** Whether the key exists and has neither values nor subkeys. */
  isEmpty(key: string): Promise<boolean>;
};

/** The full name of a key, as people and other tools write it. */
export const fullKey = (key: string): string => `HKEY_CURRENT_USER\\${key}`;

/** Windows denied reading or changing a key. */
export class RegistryRefused extends Error {
  override readonly name = 'RegistryRefused';
  /** The full name. */
  readonly key: string;
  /** Windows' error number, or which of its programs failed. */
  readonly reason: string;

  constructor(key: string, reason: string) {
    super(`${key}: ${reason}`);
    this.key = key;
    this.reason = reason;
  }
}
