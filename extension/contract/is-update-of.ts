/**
 * Whether a message of the background is one of these. Page and background are parts of one package: the type is
 * enough, the fields were checked where they came in.
 *
 * @param types every type of the updates; one that is left out does not compile
 */
export function isUpdateOf<Update extends { type: string }>(
  types: Readonly<Record<Update['type'], true>>,
): (message: unknown) => message is Update {
  const known = new Set<unknown>(Object.keys(types));
  return (message): message is Update =>
    typeof message === 'object' && message !== null && 'type' in message && known.has(message.type);
}
