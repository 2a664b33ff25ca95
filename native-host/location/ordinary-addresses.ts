/**
 * Addresses of universities, providers and data centres on five continents, none of them anycast: every database of
 * the whole Internet places most of them.
 */
export const ordinaryAddresses: Readonly<Record<4 | 6, readonly string[]>> = {
  4: [
    '18.184.0.1', // cloud, Frankfurt
    '51.68.0.1', // data centre, France
    '78.46.0.1', // data centre, Germany
    '81.2.69.160', // provider, United Kingdom
    '128.30.2.1', // university, United States
    '130.102.0.1', // university, Australia
    '133.11.0.1', // university, Japan
    '145.97.0.1', // research network, Netherlands
    '196.216.2.1', // registry, Mauritius
    '200.160.2.3', // registry, Brazil
    '200.89.75.1', // university, Chile
    '41.204.160.1', // provider, Kenya
  ],
  6: [
    '2a01:4f8::1', // data centre, Germany
    '2a02:8108::1', // provider, Germany
    '2001:630::1', // research network, United Kingdom
    '2001:200::1', // research network, Japan
    '2409:8000::1', // provider, China
    '2402:800::1', // provider, Vietnam
    '2001:388::1', // research network, Australia
    '2601::1', // provider, United States
    '2804:14c::1', // provider, Brazil
    '2800:200::1', // provider, Peru
    '2001:4200::1', // research network, South Africa
    '2c0f:f248::1', // provider, Africa
  ],
};
