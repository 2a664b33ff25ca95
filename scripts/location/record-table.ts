import { MmdbEncoder } from './mmdb-encoder.ts';
import { recordAt, type Child } from './prefix-tree.ts';

/** A data record: numbers that are whole and not negative become uint32, the others double. */
export type MmdbValue = string | number | boolean | MmdbValue[] | { [key: string]: MmdbValue };

/** The data section of a database: each distinct record once. */
export class RecordTable {
  #encoder = new MmdbEncoder('share strings');
  #offsets: number[] = [];
  #known = new Map<string, Child>();

  /** The tree child that stands for this record. */
  add(record: MmdbValue): Child {
    const key = JSON.stringify(record);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const child = recordAt(this.#offsets.length);
    this.#known.set(key, child);
    this.#offsets.push(this.#encoder.size);
    this.#encode(record);
    return child;
  }

  get bytes(): Buffer {
    return this.#encoder.bytes;
  }

  /** The offset of a record from the start of the data section. */
  offset(record: number): number {
    const offset = this.#offsets[record];
    if (offset === undefined) throw new RangeError(`there is no record ${record}`);
    return offset;
  }

  #encode(value: MmdbValue): void {
    if (typeof value === 'string') this.#encoder.string(value);
    else if (typeof value === 'number') this.#encodeNumber(value);
    else if (typeof value === 'boolean') this.#encoder.boolean(value);
    else if (Array.isArray(value)) {
      this.#encoder.array(value.length);
      for (const item of value) this.#encode(item);
    } else {
      const members = Object.entries(value);
      this.#encoder.map(members.length);
      for (const [key, member] of members) {
        this.#encoder.string(key);
        this.#encode(member);
      }
    }
  }

  #encodeNumber(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < 2 ** 32) this.#encoder.uint32(value);
    else this.#encoder.double(value);
  }
}
