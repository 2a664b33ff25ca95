/**
 * Writes values of the MaxMind DB data section (specification 2.0, "Output Data Section").
 *
 *     control byte   TTTSSSSS   type in three bits (0: the next byte is the type less 7), size in five
 *     size 29        + 1 byte   size - 29
 *     size 30        + 2 bytes  size - 285
 *     pointer        001SSVVV   SS + 1 (SS 3: 4) bytes follow; the value counts from the start of the section
 */
export class MmdbEncoder {
  #bytes = Buffer.alloc(1 << 12);
  #strings: Map<string, number> | null;
  #size = 0;

  /** With 'share strings', a string that occurs again becomes a pointer to the first; metadata does not. */
  constructor(strings: 'share strings' | 'repeat strings') {
    this.#strings = strings === 'share strings' ? new Map() : null;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  map(members: number): void {
    this.#control(7, members);
  }

  array(items: number): void {
    this.#control(11, items);
  }

  boolean(value: boolean): void {
    this.#control(14, Number(value));
  }

  uint16(value: number): void {
    this.#unsigned(5, BigInt(value));
  }

  uint32(value: number): void {
    this.#unsigned(6, BigInt(value));
  }

  uint64(value: number): void {
    this.#unsigned(9, BigInt(value));
  }

  double(value: number): void {
    this.#control(3, 8);
    this.#room(8);
    this.#size = this.#bytes.writeDoubleBE(value, this.#size);
  }

  string(value: string): void {
    const bytes = Buffer.from(value);
    if (this.#strings !== null && bytes.length > 2) {
      const first = this.#strings.get(value);
      if (first !== undefined) {
        this.pointer(first);
        return;
      }
      this.#strings.set(value, this.#size);
    }
    this.#control(2, bytes.length);
    this.#append(bytes);
  }

  pointer(target: number): void {
    const form = pointerForms.find(({ base, bits }) => target < base + 2 ** bits);
    if (form === undefined) throw new RangeError(`no pointer reaches ${target}`);
    const value = target - form.base;
    const bytes = Buffer.alloc(form.bytes + 1);
    bytes.writeUIntBE(value % 2 ** (8 * form.bytes), 1, form.bytes);
    bytes[0] = form.control | Math.floor(value / 2 ** (8 * form.bytes));
    this.#append(bytes);
  }

  #unsigned(type: number, value: bigint): void {
    const hex = value === 0n ? '' : value.toString(16);
    const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    this.#control(type, bytes.length);
    this.#append(bytes);
  }

  #control(type: number, size: number): void {
    if (size >= 65_821) throw new RangeError(`a field of size ${size} is not needed here`);
    const code = size < 29 ? size : size < 285 ? 29 : 30;
    const bytes = [((type > 7 ? 0 : type) << 5) | code];
    if (type > 7) bytes.push(type - 7);
    if (code === 29) bytes.push(size - 29);
    if (code === 30) bytes.push((size - 285) >> 8, (size - 285) & 0xff);
    this.#append(Buffer.from(bytes));
  }

  #append(bytes: Buffer): void {
    this.#room(bytes.length);
    this.#size += bytes.copy(this.#bytes, this.#size);
  }

  #room(length: number): void {
    if (this.#size + length <= this.#bytes.length) return;
    const larger = Buffer.alloc(2 * (this.#bytes.length + length));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

/** `bits` of value: those in the control byte and those in the bytes after it. The last form has all 32 after it. */
const pointerForms = [
  { control: 0x20, bytes: 1, bits: 11, base: 0 },
  { control: 0x28, bytes: 2, bits: 19, base: 2048 },
  { control: 0x30, bytes: 3, bits: 27, base: 526_336 },
  { control: 0x38, bytes: 4, bits: 32, base: 0 },
];
