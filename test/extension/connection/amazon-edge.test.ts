import { expect, test } from 'vitest';
import { amazonEdge } from '../../../extension/connection/amazon-edge.ts';

test.each([
  ['3.160.0.0', 'Amazon CloudFront'],
  ['3.163.255.255', 'Amazon CloudFront'],
  ['216.137.63.255', 'Amazon CloudFront'],
  ['2600:9000::', 'Amazon CloudFront'],
  ['2600:900f:ffff::1', 'Amazon CloudFront'],
  ['99.83.128.0', 'AWS Global Accelerator'],
  ['99.83.255.255', 'AWS Global Accelerator'],
])('%s is of %s', (address, name) => {
  expect(amazonEdge(address)).toBe(name);
});

test.each(['3.159.255.255', '216.137.64.0', '99.83.127.255', '2600:8fff::1', '2600:9010::1', '', 'x', 'a:b'])(
  '%j is in neither',
  (address) => {
    expect(amazonEdge(address)).toBeNull();
  },
);
