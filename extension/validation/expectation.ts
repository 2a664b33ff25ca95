/** What a value has to be, as a code; the wording is where it is shown. */
export type Expectation =
  | 'text'
  | 'yes-or-no'
  | 'whole-number'
  /** A whole number of 0 or more. */
  | 'count'
  /** A number of 0 or more. */
  | 'amount'
  | 'port'
  | 'latitude'
  | 'longitude'
  | 'time'
  | 'country-code'
  /** One of a closed list of words or numbers. */
  | 'known-value'
  /** A fact that a problem carries besides its code: text, a number, a boolean, or null. */
  | 'fact'
  | 'object'
  | 'list'
  /** An id that occurs only once. */
  | 'unique';
