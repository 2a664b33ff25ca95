/** What a value has to be, as a code; the words for it are where it is shown. */
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
  /** What a problem tells beside its code: text, a number, yes or no, or null. */
  | 'fact'
  | 'object'
  | 'list'
  /** An id that nothing before it has. */
  | 'unique';
