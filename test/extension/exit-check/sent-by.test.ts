import { expect, test } from 'vitest';
import { sentBy } from '../../../extension/exit-check/sent-by.ts';

test.each([
  ['10.8.0.2', '10.8.0.2'],
  ['::ffff:10.8.0.2', '10.8.0.2'],
  ['10.8.0.2', '::ffff:a08:2'],
  ['2001:DB8:0:0::7', '2001:db8::7'],
  ['fe80::7%wlan0', 'fe80::7'],
])('%s is the route’s source address %s, whoever gathered', (base, source) => {
  expect(sentBy(base, 'offscreen', source)).toBe('route');
  expect(sentBy(base, 'background', source)).toBe('route');
});

test.each([
  ['192.168.1.20', '10.8.0.2'],
  ['10.8.0.20', '10.8.0.2'],
  ['2001:db8::8', '2001:db8::7'],
])('%s is not %s, and may lead past the route', (base, source) => {
  expect(sentBy(base, 'offscreen', source)).toBe('other-address');
  expect(sentBy(base, 'background', source)).toBe('other-address');
});

test.each(['0.0.0.0', '::', '::ffff:0.0.0.0'])(
  'Firefox masks the base as %s and sends as the route leads; from another browser that tells nothing',
  (base) => {
    expect(sentBy(base, 'background', '10.8.0.2')).toBe('route');
    expect(sentBy(base, 'background', null)).toBe('route');
    expect(sentBy(base, 'offscreen', '10.8.0.2')).toBe('unknown');
  },
);

test.each([null, '', '4f3a1c2e-0b5d-4a6e-9f21-7f2f2a1b9c3d.local', '10.8.0', 'rport'])(
  'a base that is missing or no address, %j, tells nothing',
  (base) => {
    expect(sentBy(base, 'background', '10.8.0.2')).toBe('unknown');
    expect(sentBy(base, 'offscreen', '10.8.0.2')).toBe('unknown');
  },
);

test('without a known route no address is the route’s', () => {
  expect(sentBy('10.8.0.2', 'offscreen', null)).toBe('unknown');
});
