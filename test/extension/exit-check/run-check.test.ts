import { expect, test, vi } from 'vitest';
import type { CheckService } from '../../../extension/exit/exit-choice.ts';
import { originsOf } from '../../../extension/exit-check/resolve-service.ts';
import { runCheck, type CheckDependencies, type CheckRequest } from '../../../extension/exit-check/run-check.ts';
import { services } from '../../../extension/exit-check/services.ts';
import type { Family } from '../../../extension/exit/evidence.ts';
import type { Place } from '../../../native-host/protocol.ts';

const place: Place = {
  ...{ countryCode: 'NL', region: null, city: 'Utrecht', latitude: 52.1, longitude: 5.1 },
  ...{ precision: 'city', accuracyRadiusKm: 20 },
};
const network = { asn: 64_500, organisation: 'Example' };
const ipify: CheckService = { kind: 'listed', id: 'ipify' };

/** Services that see one address by HTTPS and another by UDP, and a host that can locate the first. */
function dependencies(changes: Partial<CheckDependencies> = {}) {
  return {
    queryEcho: vi.fn<CheckDependencies['queryEcho']>((_, family) =>
      Promise.resolve(
        family === 6 ? { kind: 'failed', reason: 'timeout' } : { kind: 'address', address: '81.2.69.142', family: 4 },
      ),
    ),
    queryStun: vi.fn<CheckDependencies['queryStun']>(() =>
      Promise.resolve({
        gatherer: 'offscreen',
        reflexives: [{ read: { kind: 'address', address: '81.2.69.160', family: 4 }, base: '10.8.0.2' }],
      }),
    ),
    isPermitted: vi.fn<CheckDependencies['isPermitted']>(() => Promise.resolve(true)),
    locate: vi.fn<CheckDependencies['locate']>(() =>
      Promise.resolve([{ address: '81.2.69.142', scope: 'public', place, network, traits: [] }]),
    ),
    ...changes,
  };
}

/** A check of a service whose route stays as it is. */
const requestOf = (id: string, families: readonly Family[], udp = true): CheckRequest => ({
  ...{ service: { kind: 'listed', id }, scope: () => ({ families, udp }) },
  ...{ sources: { 4: '10.8.0.2', 6: null }, signal: new AbortController().signal },
});

test('queries each service once, and has the addresses located', async () => {
  const others = dependencies();
  const results = await runCheck(requestOf('mullvad', [4, 6]), others);
  expect(results).toMatchObject({
    service: 'Mullvad VPN',
    https: [
      { kind: 'seen', address: '81.2.69.142', family: 4, place, network },
      { kind: 'failed', family: 6, reason: 'timeout' },
    ],
    udp: [{ kind: 'seen', address: '81.2.69.160', family: 4, place: null, network: null, sentBy: 'route' }],
  });
  expect(others.queryEcho).toHaveBeenCalledTimes(2);
  expect(others.queryStun).toHaveBeenCalledTimes(1);
  expect(others.locate).toHaveBeenCalledExactlyOnceWith(['81.2.69.142', '81.2.69.160']);
});

test('queries no family without an Internet route', async () => {
  const others = dependencies();
  await runCheck(requestOf('ipify', [4]), others);
  expect(others.queryEcho).toHaveBeenCalledExactlyOnceWith('https://api.ipify.org/', 4, expect.any(AbortSignal));
});

test('queries the URLs of the chosen service, each for its family, and the STUN server listed with it', async () => {
  const others = dependencies();
  expect(await runCheck(requestOf('ipify', [4, 6]), others)).toMatchObject({ service: 'ipify' });
  expect(others.queryEcho).toHaveBeenCalledTimes(2);
  expect(others.queryEcho).toHaveBeenCalledWith('https://api.ipify.org/', 4, expect.any(AbortSignal));
  expect(others.queryEcho).toHaveBeenCalledWith('https://api6.ipify.org/', 6, expect.any(AbortSignal));
  expect(others.queryStun).toHaveBeenCalledExactlyOnceWith(
    'stun:stun.nextcloud.com:443',
    expect.any(AbortSignal),
    expect.any(Function),
  );
});

test('queries nothing without the browser permission', async () => {
  const others = dependencies({ isPermitted: () => Promise.resolve(false) });
  expect(await runCheck(requestOf('icanhazip', [4, 6]), others)).toMatchObject({
    https: [
      { kind: 'failed', family: 4, reason: 'not-permitted' },
      { kind: 'failed', family: 6, reason: 'not-permitted' },
    ],
    udp: [],
  });
  expect(others.queryEcho).not.toHaveBeenCalled();
  expect(others.queryStun).not.toHaveBeenCalled();
});

test('queries no STUN server where UDP is not asked', async () => {
  const others = dependencies();
  expect(await runCheck(requestOf('ipify', [4], false), others)).toMatchObject({ https: [{}], udp: [] });
  expect(others.queryStun).not.toHaveBeenCalled();
});

test('asks nothing of a route that was lost while the browser looked up the permission', async () => {
  let families: readonly Family[] = [4, 6];
  const isPermitted = () => {
    families = [];
    return Promise.resolve(true);
  };
  const others = dependencies({ isPermitted });
  const scope = () => ({ families, udp: families.length > 0 });
  expect(await runCheck({ ...requestOf('ipify', []), scope }, others)).toMatchObject({ https: [], udp: [] });
  expect(others.queryEcho).not.toHaveBeenCalled();
  expect(others.queryStun).not.toHaveBeenCalled();
});

test('queries nothing in place of a service that is no longer listed', async () => {
  const others = dependencies();
  expect(await runCheck(requestOf('gone', [4, 6]), others)).toBeNull();
  expect(others.queryEcho).not.toHaveBeenCalled();
  expect(others.queryStun).not.toHaveBeenCalled();
});

test('keeps an address that cannot be located', async () => {
  const results = await runCheck(requestOf('ipify', [4]), dependencies({ locate: () => Promise.resolve([]) }));
  expect(results?.https).toEqual([expect.objectContaining({ address: '81.2.69.142', place: null, network: null })]);
});

test('the origins are those of the queried URLs', () => {
  expect(originsOf(ipify)).toEqual(['https://api.ipify.org/*', 'https://api6.ipify.org/*']);
  expect(originsOf({ kind: 'listed', id: 'icanhazip' })).toEqual([
    'https://ipv4.icanhazip.com/*',
    'https://ipv6.icanhazip.com/*',
  ]);
  expect(originsOf({ kind: 'listed', id: 'gone' })).toEqual([]);
});

test('every listed service is queried over HTTPS, once per family, and names its operator', () => {
  for (const { operator, https, stun } of services) {
    expect(operator).not.toBe('');
    expect(https.map(({ family }) => family)).toEqual([4, 6]);
    for (const { url } of https) expect(new URL(url).protocol).toBe('https:');
    expect(stun.url).toMatch(/^stun:[a-z.]+:\d+$/);
  }
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
});
