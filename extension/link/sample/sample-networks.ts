import type { Network } from '../../../native-host/protocol.ts';

/** Networks of documentation numbers (RFC 5398). */
export const sampleNetworks: readonly Network[] = [
  'Example Cloud',
  'Example CDN',
  'Sample Hosting',
  'Example Telecom',
  'Sample Transit',
  'Demo Media',
  'Example University',
  'Sample Games',
].map((organisation, index) => ({ asn: 64_496 + index, organisation }));

/** The extension knows networks that answer from near everybody by their real numbers, so these two are real. */
export const sampleAnycastNetworks: readonly Network[] = [
  { asn: 13_335, organisation: 'Cloudflare, Inc.' },
  { asn: 54_113, organisation: 'Fastly, Inc.' },
];
