/**
 * Keys of HKEY_CURRENT_USER, named without that and with backslashes: `Software\Vendor\Product`. A key has a default value,
 * which is text here.
 *
 * Each call throws {RegistryRefused} where Windows does not let it happen.
 */
export type Registry = {
  /** The text of the key's default value; null when there is no such key, or its default value is no text. */
  read(key: string): Promise<string | null>;
  /** Makes the key and those above it, and sets its default value. */
  write(key: string, text: string): Promise<void>;
  /** Removes the key with everything below it, if it is there. */
  remove(key: string): Promise<void>;
  /** Whether the key is there and has neither values nor keys below it. */
  isEmpty(key: string): Promise<boolean>;
};

/** How people and their tools write the name of a key. */
export const fullKey = (key: string): string => `HKEY_CURRENT_USER\\${key}`;

/** Windows did not let a key be read or changed. */
export class RegistryRefused extends Error {
  override readonly name = 'RegistryRefused';
  /** As people write it. */
  readonly key: string;
  /** What Windows said: an error number, or which of its programs failed. */
  readonly reason: string;

  constructor(key: string, reason: string) {
    super(`${key}: ${reason}`);
    this.key = key;
    this.reason = reason;
  }
}
