import { wrong, type Check } from './validators.ts';

/** Two capital letters, as in ISO 3166-1: Intl.DisplayNames throws on anything else. */
export const countryCode: Check<string> = (value) =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? null : wrong('country-code');
