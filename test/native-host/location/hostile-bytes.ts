import { Reader } from 'maxmind';

/** The parts of a valid database: its search tree, its data section, its metadata with the marker before it. */
function partsOf(database: Buffer): { tree: Buffer; data: Buffer; metadata: Buffer } {
  const treeEnd = new Reader(database).metadata.searchTreeSize;
  const dataEnd = database.lastIndexOf('\xab\xcd\xefMaxMind.com', undefined, 'latin1');
  return {
    tree: database.subarray(0, treeEnd),
    data: database.subarray(treeEnd + 16, dataEnd),
    metadata: database.subarray(dataEnd),
  };
}

export const onlyMetadata = (database: Buffer): Buffer => partsOf(database).metadata;

/** A download whose beginning is zeros. */
export function withEmptyTree(database: Buffer): Buffer {
  const { tree, data, metadata } = partsOf(database);
  return Buffer.concat([Buffer.alloc(tree.length + 16), data, metadata]);
}

/** With other bytes instead of the records. */
export function withData(database: Buffer, data: Buffer): Buffer {
  const { tree, metadata } = partsOf(database);
  return Buffer.concat([tree, Buffer.alloc(16), data, metadata]);
}

/** With other bytes after a key of the metadata, whose own value is a number or one short text in a list. */
export function withMetadata(database: Buffer, key: string, value: Buffer): Buffer {
  const { tree, data, metadata } = partsOf(database);
  const at = metadata.indexOf(key) + key.length;
  const control = metadata.readUInt8(at);
  const end = at + (control === 1 ? 5 : 1 + (control & 31));
  const changed = Buffer.concat([metadata.subarray(0, at), value, metadata.subarray(end)]);
  return Buffer.concat([tree, Buffer.alloc(16), data, changed]);
}

/** Nested lists of two pointers to the next list: each level doubles what the reader decodes. */
export function pointerFanOut(levels: number): Buffer {
  const lists = Array.from({ length: levels }, (_, level) => {
    const next = 6 * (level + 1);
    return [0x02, 0x04, 0x20 | (next >> 8), next & 0xff, 0x20 | (next >> 8), next & 0xff];
  });
  return Buffer.from([...lists.flat(), 0x41, 0x61]);
}

/** A list that claims 16 million elements. */
export const endlessList = Buffer.from([0x1f, 0x04, 0xff, 0xff, 0xff]);
