type Fields = { readonly [name: string]: string | readonly Fields[] };

/** YAML of texts, and of one list of objects: every text in quotes, as JSON writes it, which YAML 1.2 reads. */
export function yamlText(fields: Fields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name}: ${JSON.stringify(value)}`] : [`${name}:`, ...value.flatMap(listItem)],
  );
  return `${lines.join('\n')}\n`;
}

const listItem = (item: Fields): string[] =>
  yamlText(item)
    .trimEnd()
    .split('\n')
    .map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
