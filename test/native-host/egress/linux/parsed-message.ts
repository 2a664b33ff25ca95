type Parse<T> = (bytes: DataView, start: number, end: number) => T;

/** Parses a message that stands behind other bytes, as in a datagram. */
export function parsed<T>(parse: Parse<T>, head: number[], ...attributes: Uint8Array[]): T {
  const bytes = Uint8Array.from([...Array<number>(20).fill(0xee), ...head, ...attributes.flatMap((each) => [...each])]);
  return parse(new DataView(bytes.buffer), 20, bytes.length);
}
export const u32 = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer);
