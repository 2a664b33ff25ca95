import { noRecord, type Child, type PrefixTree } from './prefix-tree.ts';

/** Addresses from `first` to `last`, both included, and the tree's child for them. */
export type AddressRange = { first: bigint; last: bigint; child: Child };

/**
 * The tree of ranges that are sorted by their first address; returns its root. Where two overlap, the later one wins
 * (one pair in the AS rows does, and halving alone would never end on it).
 */
export function rangeTree(tree: PrefixTree, ranges: AddressRange[], addressBits: 32 | 128): Child {
  const rows = withoutOverlaps(ranges);

  /** The subtree for `first` to `last`; only the rows from `from` to before `to` reach into it. */
  const build = (first: bigint, last: bigint, from: number, to: number): Child => {
    const row = rows[from];
    if (from >= to || row === undefined) return noRecord;
    if (to - from === 1 && row.first <= first && row.last >= last) return row.child;
    const middle = (first + last) >> 1n;
    const right = firstRowAfter(rows, middle, from, to);
    const before = rows[right - 1];
    const straddles = right > from && before !== undefined && before.last > middle;
    return tree.join(build(first, middle, from, right), build(middle + 1n, last, straddles ? right - 1 : right, to));
  };
  return build(0n, (1n << BigInt(addressBits)) - 1n, 0, rows.length);
}

function withoutOverlaps(ranges: AddressRange[]): AddressRange[] {
  return ranges
    .map((range, index) => {
      const next = ranges[index + 1];
      if (next !== undefined && next.first < range.first) throw new RangeError('the ranges are not sorted');
      return next !== undefined && next.first <= range.last ? { ...range, last: next.first - 1n } : range;
    })
    .filter(({ first, last }) => first <= last);
}

/** Index of the first row from `from` to before `to` that begins after `address`; `to` when none does. */
function firstRowAfter(rows: AddressRange[], address: bigint, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.first ?? 0n) > address) high = middle;
    else low = middle + 1;
  }
  return low;
}
