import type { Network } from '../../../native-host/protocol.ts';

/** Networks with documentation numbers (RFC 5398). */
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

/** These two are real, since the extension recognises anycast networks by their real numbers. */
export const sampleAnycastNetworks: readonly Network[] = [
  { asn: 13_335, organisation: 'Cloudflare, Inc.' },
  { asn: 54_113, organisation: 'Fastly, Inc.' },
];
