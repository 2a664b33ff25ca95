/** Whether this page is part of an installed extension; elsewhere, as on a development server, only samples can be shown. */
export function isInExtension({ protocol }: Pick<Location, 'protocol'> = location): boolean {
  return protocol.endsWith('-extension:');
}
