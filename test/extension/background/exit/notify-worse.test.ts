import { beforeEach, expect, test, vi } from 'vitest';
import { familyWith } from '../../exit-known.ts';
import { worseNotifier } from '../../../../extension/background/exit/notify-worse.ts';
import type { Verdict, VerdictKind } from '../../../../extension/exit/verdict.ts';

/** A fake browser with notifications, if the user permits them. */
const fake = vi.hoisted(() => {
  const browser: Record<string, unknown> = {};
  return { isPermitted: true, browser };
});
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

let clicks: ((id: string) => void)[];
const shown = new Map<string, unknown>();
const create = vi.fn((id: string, options: unknown) => Promise.resolve(shown.set(id, options)));
const clear = vi.fn((id: string) => Promise.resolve(shown.delete(id)));

function permit(isPermitted: boolean): void {
  fake.isPermitted = isPermitted;
  const onClicked = { addListener: (listener: (id: string) => void) => clicks.push(listener) };
  fake.browser.notifications = isPermitted ? { create, clear, onClicked } : undefined;
}

beforeEach(() => {
  clicks = [];
  shown.clear();
  create.mockClear();
  fake.browser.runtime = { getURL: (path: string) => `moz-extension://own/${path}` };
  fake.browser.permissions = { contains: () => Promise.resolve(fake.isPermitted) };
  permit(true);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function verdictOf(overall: VerdictKind): Verdict {
  const family = familyWith({ kind: overall });
  return { ipv4: family, ipv6: family, overall, exit: null, expected: [], leaks: [], contradictions: [] };
}

test('notifies once of each worsening, replacing the notification before, until all is well', async () => {
  const follow = worseNotifier(() => undefined);
  for (const kind of ['as-expected', 'partly-outside', 'partly-outside', 'no-tunnel', 'unknown'] as const) {
    follow(verdictOf(kind));
  }
  await settle();
  expect(create).toHaveBeenCalledTimes(2);
  expect([...shown.values()]).toMatchObject([{ message: 'No VPN tunnel: your Internet route is direct.' }]);
  follow(verdictOf('as-expected'));
  expect(shown.size).toBe(0);
});

test('notifies of a leak that leaves the verdict standing, the leak first', async () => {
  const follow = worseNotifier(() => undefined);
  const leaks = [{ kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'eth0', forwardedBy: null }] as const;
  follow(verdictOf('as-expected'));
  follow({ ...verdictOf('as-expected'), leaks });
  await settle();
  expect([...shown.values()]).toMatchObject([
    {
      message:
        'DNS leak: DNS queries leave outside the VPN tunnel via eth0. Traffic goes through the VPN tunnel, as expected.',
    },
  ]);
  follow(verdictOf('as-expected'));
  expect(shown.size).toBe(0);
});

test('is cleared when what it says is no longer so, although all is not well', async () => {
  const follow = worseNotifier(() => undefined);
  const leaks = [{ kind: 'dns-leak', addresses: ['192.0.2.53'], interface: 'eth0', forwardedBy: null }] as const;
  follow(verdictOf('as-expected'));
  follow(verdictOf('no-tunnel'));
  await settle();
  expect(shown.size).toBe(1);
  follow({ ...verdictOf('as-expected'), leaks });
  expect(shown.size).toBe(0);
  follow(verdictOf('no-tunnel'));
  await settle();
  expect(shown.size).toBe(1);
});

test('a click on it opens the page, and a click on another notification does not', async () => {
  const onClick = vi.fn();
  const follow = worseNotifier(onClick);
  follow(verdictOf('as-expected'));
  follow(verdictOf('no-tunnel'));
  await settle();
  const [id = ''] = shown.keys();
  for (const click of clicks) click('other');
  expect(onClick).not.toHaveBeenCalled();
  for (const click of clicks) click(id);
  expect(onClick).toHaveBeenCalledOnce();
  expect(shown.size).toBe(0);
});

test('there is no notification until the permission is granted', async () => {
  permit(false);
  const follow = worseNotifier(() => undefined);
  follow(verdictOf('as-expected'));
  follow(verdictOf('no-tunnel'));
  await settle();
  expect(create).not.toHaveBeenCalled();
  follow(verdictOf('as-expected'));
  permit(true);
  follow(verdictOf('no-tunnel'));
  await settle();
  expect(create).toHaveBeenCalledOnce();
  expect(clicks).toHaveLength(1);
});
