/** A child of a node: the number of another node (0 and up), `noRecord`, or what `recordAt` makes. */
export type Child = number;

export const noRecord: Child = -1;

/** The child that stands for the data record with this number. */
export const recordAt = (record: number): Child => -2 - record;
/** The inverse of `recordAt`. */
export const recordOf = (child: Child): number => -2 - child;

/**
 * A binary tree over address bits in which equal subtrees are one and the same node.
 *
 * Half of the world's prefixes are in subtrees that occur elsewhere too, so sharing them halves the file.
 * Nodes are only ever added, children before their parents.
 */
export class PrefixTree {
  #children = new Int32Array(2 * initialNodes);
  /** Open-addressing hash table from the pair of children to the node; -1 is a free slot. */
  #slots = new Int32Array(2 * initialNodes).fill(-1);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  left(node: number): Child {
    return this.#children[2 * node] ?? noRecord;
  }

  right(node: number): Child {
    return this.#children[2 * node + 1] ?? noRecord;
  }

  /**
   * The node with these two children. Two equal records (or two times none) need no node and are returned unchanged;
   * two equal nodes do need one, since the depth of what is below them must not change.
   */
  join(left: Child, right: Child): Child {
    if (left === right && left < 0) return left;
    let slot = this.#slotOf(left, right);
    for (let node = this.#slots[slot] ?? -1; node !== -1; node = this.#slots[slot] ?? -1) {
      if (this.left(node) === left && this.right(node) === right) return node;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const node = this.#size++;
    this.#children[2 * node] = left;
    this.#children[2 * node + 1] = right;
    this.#slots[slot] = node;
    if (2 * this.#size === this.#children.length) this.#grow();
    return node;
  }

  /** `tree` with `branch` in place of everything under the first `length` bits of the 128-bit `prefix`. */
  graft(tree: Child, branch: Child, prefix: bigint, length: number, depth = 0): Child {
    if (depth === length) return branch;
    const left = tree < 0 ? tree : this.left(tree);
    const right = tree < 0 ? tree : this.right(tree);
    return (prefix >> BigInt(127 - depth)) & 1n
      ? this.join(left, this.graft(right, branch, prefix, length, depth + 1))
      : this.join(this.graft(left, branch, prefix, length, depth + 1), right);
  }

  #slotOf(left: Child, right: Child): number {
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & (this.#slots.length - 1);
  }

  #grow(): void {
    const children = new Int32Array(2 * this.#children.length);
    children.set(this.#children);
    this.#children = children;
    this.#slots = new Int32Array(children.length).fill(-1);
    for (let node = 0; node < this.#size; node++) {
      let slot = this.#slotOf(this.left(node), this.right(node));
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = node;
    }
  }
}

const initialNodes = 1 << 16;
