/** The policies of Chromium's family that decide whether a browser starts a host of ours. */
export type NativeMessagingPolicy = {
  /** NativeMessagingBlocklist: names of hosts, or `*` for all. */
  readonly blocked: readonly string[];
  /** NativeMessagingAllowlist: exceptions from it, by name. */
  readonly allowed: readonly string[];
  /** NativeMessagingUserLevelHosts: whether the manifests of a user count; those of all users always do. */
  readonly userLevelHosts: boolean;
};

export const policyNames = {
  blocked: 'NativeMessagingBlocklist',
  allowed: 'NativeMessagingAllowlist',
  userLevelHosts: 'NativeMessagingUserLevelHosts',
} as const;

/** What one place (a file, a key, a property list) sets: the values by the policy's name, as they are there. */
export type PolicySource = { readonly place: string; readonly values: Readonly<Record<string, unknown>> };

/** What is in force for one browser, and which place set each policy. */
export type BrowserPolicy = NativeMessagingPolicy & {
  readonly places: Readonly<Partial<Record<keyof NativeMessagingPolicy, string>>>;
};

/**
 * What the places set together. Each policy is that of the first place that sets it with the right type: a browser ignores
 * one with a wrong type.
 *
 * @param sources the one that counts most first
 */
export function policyInForce(sources: readonly PolicySource[]): BrowserPolicy {
  const places: Partial<Record<keyof NativeMessagingPolicy, string>> = {};
  function first<T>(policy: keyof NativeMessagingPolicy, read: (value: unknown) => T | null): T | null {
    for (const { place, values } of sources) {
      const value = read(values[policyNames[policy]]);
      if (value === null) continue;
      places[policy] = place;
      return value;
    }
    return null;
  }
  return {
    blocked: first('blocked', textList) ?? [],
    allowed: first('allowed', textList) ?? [],
    userLevelHosts: first('userLevelHosts', flag) ?? true,
    places,
  };
}

/** Chromium's rule (native_message_process_host): the block list holds unless the name itself is allowed. */
export const blocksHost = ({ blocked, allowed }: NativeMessagingPolicy, name: string): boolean =>
  (blocked.includes('*') || blocked.includes(name)) && !allowed.includes(name);

const textList = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;

const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
