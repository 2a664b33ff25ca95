/** What the browser is asked for, as it names it. */
export type Wanted = { permissions?: chrome.runtime.ManifestPermission[]; origins?: string[] };

/** The browser's optional permissions, or simulated ones for samples, which must not ask the user anything. */
export type Permissions = {
  has(wanted: Wanted): Promise<boolean>;
  /** Must be called first thing in a user gesture: browsers refuse it a moment later. */
  request(wanted: Wanted): Promise<boolean>;
  remove(wanted: Wanted): Promise<void>;
  /** Calls back whenever a permission was granted or revoked, here or in the browser's own pages. */
  onChange(listener: () => void): () => void;
};

/**
 * `chrome` exists in both browsers and returns promises in manifest V3; loading the polyfill would take so long that
 * the user gesture is over.
 */
export const browserPermissions: Permissions = {
  has: (wanted) => chrome.permissions.contains(wanted),
  request: (wanted) => chrome.permissions.request(wanted),
  async remove(wanted) {
    await chrome.permissions.remove(wanted);
  },
  onChange(listener) {
    chrome.permissions.onAdded.addListener(listener);
    chrome.permissions.onRemoved.addListener(listener);
    return () => {
      chrome.permissions.onAdded.removeListener(listener);
      chrome.permissions.onRemoved.removeListener(listener);
    };
  },
};

/** Grants everything, until the page closes. */
export function samplePermissions(grantedAtFirst: readonly Wanted[] = []): Permissions {
  const granted = new Set<string>(grantedAtFirst.flatMap(namesOf));
  const listeners = new Set<() => void>();
  const notify = () => listeners.forEach((listener) => listener());
  return {
    has: (wanted) => Promise.resolve(namesOf(wanted).every((name) => granted.has(name))),
    request(wanted) {
      namesOf(wanted).forEach((name) => granted.add(name));
      notify();
      return Promise.resolve(true);
    },
    remove(wanted) {
      namesOf(wanted).forEach((name) => granted.delete(name));
      notify();
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const namesOf = ({ permissions = [], origins = [] }: Wanted): string[] => [...permissions, ...origins];

/** Whether the user permits all of these origins, given as match patterns. */
export function isPermitted(origins: string[]): Promise<boolean> {
  return chrome.permissions.contains({ origins });
}
