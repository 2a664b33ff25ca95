const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** English name of an ISO 3166-1 alpha-2 code; the code itself where there is no such country. */
export function countryName(countryCode: string): string {
  return names.of(countryCode) ?? countryCode;
}
