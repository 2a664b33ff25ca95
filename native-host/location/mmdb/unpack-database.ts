import { DatabaseUnusable } from './database-unusable.ts';
import { kind, packedParts, readPackedHeader } from './packed-database.ts';
import { writeRecord } from './tree-node.ts';

/**
 * The database file that scripts/location/pack-database.ts rearranged, byte for byte.
 *
 * @param onProgress called after every few thousand nodes
 * @throws {DatabaseUnusable} 'damaged' where the bytes contradict each other
 */
export function unpackDatabase(packed: Buffer, onProgress: () => void): Buffer<ArrayBuffer> {
  const header = readPackedHeader(packed);
  const { nodes, recordBits, restBytes } = header;
  const { kindsAt, valuesAt, jumpsAt, restAt, end } = packedParts(header);
  if (packed.length !== end) throw damaged('its length is not what its header says');
  const treeBytes = (nodes * recordBits) / 4;
  const bytes = Buffer.alloc(treeBytes + restBytes);
  const limit = 2 ** recordBits;
  let [valueAt, jumpAt] = [valuesAt, jumpsAt];
  /** Twice the node, plus the side, of each record that waits for its node's number. */
  const waiting: number[] = [];

  const valueOf = (node: number, recordKind: number): number => {
    if (recordKind === kind.none) return nodes;
    if (recordKind === kind.data) {
      if (valueAt === jumpsAt) throw damaged('it lacks values');
      valueAt += 4;
      return nodes + packed.readUInt32LE(valueAt - 4);
    }
    if (recordKind !== kind.jump) throw damaged(`node ${node} is of no kind`);
    if (jumpAt === restAt) throw damaged('it lacks jumps');
    jumpAt += 4;
    const target = node - packed.readInt32LE(jumpAt - 4);
    if (target < 0 || target >= nodes) throw damaged(`node ${node} names node ${target}`);
    return target;
  };
  const write = (node: number, side: number, recordKind: number): void => {
    const value = valueOf(node, recordKind);
    if (value >= limit) throw damaged(`node ${node} names ${value}`);
    writeRecord(bytes, node, recordBits, side, value);
  };

  for (let node = 0; node < nodes; node++) {
    const named = waiting.pop();
    if (named !== undefined) writeRecord(bytes, named >> 1, recordBits, named & 1, node);
    const kinds = packed.readUInt8(kindsAt + node);
    const [left, right] = [kinds >> 2, kinds & 3];
    if (left !== kind.next) write(node, 0, left);
    if (right !== kind.next) write(node, 1, right);
    else waiting.push(2 * node + 1);
    if (left === kind.next) waiting.push(2 * node);
    if (waiting.length > maxWaiting) throw damaged('its tree is too deep');
    if (node % nodesAPart === 0) onProgress();
  }
  if (waiting.length > 0 || valueAt !== jumpsAt || jumpAt !== restAt) throw damaged('its parts do not fit each other');
  packed.copy(bytes, treeBytes, restAt);
  return bytes;
}

const damaged = (what: string) => new DatabaseUnusable('damaged', `packed: ${what}`);

/** An address has 128 bits, so no walk leaves more right records behind. */
const maxWaiting = 256;
const nodesAPart = 2 ** 14;
