import type { DatabaseBytes } from './database-bytes.ts';
import { DatabaseUnusable } from './database-unusable.ts';

/**
 * Walks a value of a MaxMind DB file as the reader is going to decode it, and rejects one that would take the reader much
 * time or memory: the reader follows pointers and trusts sizes without a limit, so that 326 crafted (or a few damaged)
 * bytes can block it for a minute. The limits are far above the largest real record, and keep a look-up below a
 * millisecond.
 *
 *     control byte   TTTSSSSS   type; size, where 29, 30 and 31 mean one, two and three more bytes
 *     type 0         the next byte is the type less 7
 *     pointer        001SSVVV and SS + 1 bytes; counts from `base`
 *
 * (maxmind.github.io/MaxMind-DB, "Output Data Section".)
 *
 * @param at where the value begins
 * @param base the start of the section, from which pointers count
 * @throws {DatabaseUnusable} 'damaged', or 'record-limit' where all of the work would be too much
 */
export function checkValue(file: DatabaseBytes, at: number, base: number): void {
  const bytes = file.buffer;
  const budget = { values: maxValues, bytes: maxContents };
  walk(at, 0);

  /** @returns the end of the value */
  function walk(start: number, depth: number): number {
    if (--budget.values < 0) throw tooCostly(`more than ${maxValues} values`, start);
    if (depth > maxDepth) throw damaged(`values ${maxDepth} deep`, start);
    const control = byte(start);
    if (control >> 5 === pointer) return walkPointer(start, control, depth);
    const { type, size, end: contents } = readControl(start, control);
    if (type === map || type === array) {
      if (size > maxMembers) throw damaged(`a record with ${size} members`, start);
      let end = contents;
      for (let i = 0; i < size; i++) {
        if (type === map) end = walkKey(end, depth + 1);
        end = walk(end, depth + 1);
      }
      return end;
    }
    if (size > (maxBytes.get(type) ?? -1) || size < (minBytes.get(type) ?? 0)) {
      throw damaged(`a value of type ${type} and size ${size}`, start);
    }
    const end = type === boolean ? contents : contents + size;
    if ((budget.bytes -= size) < 0) throw tooCostly(`more than ${maxContents} bytes`, start);
    if (end > bytes.length) throw damaged('a value reaches past the end of the file', start);
    file.load(contents, end);
    return end;
  }

  function walkKey(start: number, depth: number): number {
    const control = byte(start);
    const { target } = control >> 5 === pointer ? readPointer(start, control) : { target: start };
    if (byte(target) >> 5 !== string) throw damaged('a key that is no text', start);
    return walk(start, depth);
  }

  function walkPointer(start: number, control: number, depth: number): number {
    const { target, end } = readPointer(start, control);
    if (byte(target) >> 5 === pointer) throw damaged('a pointer to a pointer', start);
    walk(target, depth + 1);
    return end;
  }

  function readPointer(start: number, control: number): { target: number; end: number } {
    const form = (control >> 3) & 3;
    const value = number(start + 1, form + 1) + (form === 3 ? 0 : (control & 7) * 2 ** (8 * (form + 1)));
    return { target: base + (pointerBases[form] ?? 0) + value, end: start + form + 2 };
  }

  function readControl(start: number, control: number): { type: number; size: number; end: number } {
    const extended = control >> 5 === 0;
    const type = extended ? byte(start + 1) + 7 : control >> 5;
    const next = start + (extended ? 2 : 1);
    const size = control & 0x1f;
    if (size < 29) return { type, size, end: next };
    const more = size - 28;
    return { type, size: (sizeBases[more] ?? 0) + number(next, more), end: next + more };
  }

  function byte(index: number): number {
    file.load(index, index + 1);
    const value = bytes[index];
    if (value === undefined) throw damaged('a value lies outside the file', index);
    return value;
  }

  function number(start: number, length: number): number {
    byte(start + length - 1);
    file.load(start, start + length);
    return bytes.readUIntBE(start, length);
  }
}

const damaged = (what: string, at: number) => new DatabaseUnusable('damaged', `${what} at byte ${at}`);

const tooCostly = (what: string, at: number) => new DatabaseUnusable('record-limit', `${what} in the record at ${at}`);

/** A record of GeoIP2 Enterprise, the richest there is, has about 400 with its pointers and 4 kB in them. */
const maxValues = 1_000;
const maxContents = 16_384;
const maxMembers = 500;
const maxDepth = 16;

const pointer = 1;
const string = 2;
const map = 7;
const array = 11;
const boolean = 14;
/** By type; a type that is neither here nor a container does not occur in a record. */
const maxBytes = new Map([
  [string, 4096],
  [3, 8], // double
  [4, 4096], // bytes
  [5, 2], // uint16
  [6, 4], // uint32
  [8, 4], // int32
  [9, 8], // uint64
  [10, 16], // uint128
  [boolean, 1],
  [15, 4], // float
]);
/** By type; for the others 0. */
const minBytes = new Map([
  [3, 8],
  [15, 4],
]);
const pointerBases = [0, 2048, 526_336, 0];
const sizeBases = [0, 29, 285, 65_821];
