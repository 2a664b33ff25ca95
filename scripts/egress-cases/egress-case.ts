/** A network configuration: a script that sets it up in a namespace, and what TapMap ought to say of it. */
export type EgressCase = {
  readonly name: string;
  readonly script: string;
  readonly expected: CaseExpectation;
};

export type CaseExpectation = {
  readonly title: string;
  /** By key; the words of differences.ts. */
  readonly expect: Readonly<Record<string, unknown>>;
  /** The user whose traffic is looked at; null for root. */
  readonly uid: number | null;
  /** The protocol of the browser's connections, by family; TCP where it is not given. */
  readonly firefox: Readonly<Record<string, string>>;
  /** The country where a family's traffic exits, by family; measured where it is not given. */
  readonly exits: Readonly<Record<string, string>>;
};

export type CaseResult =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly differences: Readonly<Record<string, Difference>>; readonly facts: CaseFacts }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the product says of a case, in the words of the cases. */
export type CaseFacts = Readonly<Record<string, unknown>>;

export type Difference = { readonly want: unknown; readonly got: unknown };
