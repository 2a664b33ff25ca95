/** Host states that explain why there are no connections. */
export const hostStates = [
  'not-installed',
  'no-portal',
  'not-allowed',
  'cannot-start',
  'node-too-old',
  'ended-early',
  'too-old',
  'too-new',
  'crashed',
  'garbled',
  'silent',
  'stopped',
] as const;

/** They differ by their sentences. */
export const isVariantHost = (host: string): boolean => host !== 'not-installed';
