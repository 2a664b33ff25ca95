import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesIn, sources } from './sources.ts';

type Field = { readonly where: string; readonly attributes: ReadonlyMap<string, string> };

/** Every element of these names in the extension's pages, with the source text of its attributes. */
function fields(...names: string[]): Field[] {
  return sources.flatMap((file) =>
    [...nodesIn(file)].flatMap((node) => {
      const isElement = ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node);
      if (!isElement || !names.includes(node.tagName.getText())) return [];
      const attributes = node.attributes.properties.filter(ts.isJsxAttribute);
      const entries = attributes.map((each) => [each.name.getText(), each.initializer?.getText() ?? ''] as const);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      return [{ where: `${file.fileName}:${line + 1}`, attributes: new Map(entries) }];
    }),
  );
}

const texts = fields('input', 'textarea').filter(({ attributes }) =>
  ['"text"', '"search"', undefined].includes(attributes.get('type')),
);

test('there are such fields', () => {
  expect(texts.length).toBeGreaterThan(3);
});

test.each(texts)('what is typed at $where is in no session file, and goes to no spelling service', ({ attributes }) => {
  expect(attributes.get('autocomplete')).toBe('"off"');
  expect(attributes.get('spellcheck')).toBe('{false}');
});

test('no other element takes text', () => {
  const editable = sources.filter((file) => /contenteditable/i.test(file.text));
  expect(editable.map(({ fileName }) => fileName)).toEqual([]);
});

test.each(fields('select').filter(({ where }) => where.startsWith('page/')))(
  'what is chosen at $where is in no session file',
  ({ attributes }) => {
    expect(attributes.get('autocomplete')).toBe('"off"');
  },
);
