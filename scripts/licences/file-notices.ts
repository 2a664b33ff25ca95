/**
 * What a source file says of its author and licence in comments that minifiers are asked to keep (`/*!`, `@license`,
 * `@preserve`) or that name a copyright. Only comments that begin a line count: others may be inside a text.
 */
export function fileNotices(code: string): string[] {
  const comments = code.matchAll(/^[ \t]*(\/\*[*!][^]*?\*\/)/gm);
  return [...comments]
    .map(([, comment = '']) => comment)
    .filter((comment) => comment.startsWith('/*!') || /@licen[cs]e|@preserve|copyright/i.test(comment));
}
