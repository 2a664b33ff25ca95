/**
 * Joins the pieces of a file. Every few milliseconds it yields to the page: ten thousand pieces would freeze it, and
 * so would one blob that had to encode all their text at the end.
 */
export async function collectParts(parts: Iterable<string>, type: string): Promise<Blob> {
  const slices: Blob[] = [];
  let slice: string[] = [];
  let untilMs = performance.now() + sliceMs;
  for (const part of parts) {
    slice.push(part);
    if (performance.now() < untilMs) continue;
    slices.push(new Blob([slice.join('')]));
    slice = [];
    await new Promise((resolve) => setTimeout(resolve));
    untilMs = performance.now() + sliceMs;
  }
  return new Blob([...slices, slice.join('')], { type });
}

/** Half a frame. */
const sliceMs = 8;
