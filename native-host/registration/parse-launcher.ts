/** The Node executables that a launcher tries, in its order; none for a text that is no launcher of ours. */
export function parseLauncherNodes(text: string): string[] {
  return [...text.matchAll(/^ {2}'(.*)' \\$/gm)].map(([, quoted = '']) => quoted.replaceAll(String.raw`'\''`, "'"));
}
