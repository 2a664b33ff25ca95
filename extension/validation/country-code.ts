import { wrong, type Check } from './validators.ts';

/** Two capital letters, as ISO 3166-1 writes its codes: Intl.DisplayNames throws at anything else. */
export const countryCode: Check<string> = (value) =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? null : wrong('country-code');
