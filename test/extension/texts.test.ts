import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import ts from 'typescript';
import en from '../../extension/public/_locales/en/messages.json' with { type: 'json' };
import { nodesIn, sources } from './sources.ts';

/** Names that are the same in every language. */
const names = /^(TapMap|Esc|IPv[46])$/;
/** Attributes that are read out or shown. */
const spoken = new Set(['title', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt']);

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !names.test(text.trim());

/** A text between tags, or a literal that is one of several there. */
function isShown(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return hasWords(node.text);
  if (!ts.isStringLiteralLike(node) || !hasWords(node.text)) return false;
  let at: ts.Node = node;
  while (ts.isConditionalExpression(at.parent) || ts.isParenthesizedExpression(at.parent)) at = at.parent;
  if (ts.isJsxExpression(at.parent)) at = at.parent;
  if (!ts.isJsxAttribute(at.parent)) return at !== node && (ts.isJsxElement(at.parent) || ts.isJsxFragment(at.parent));
  return spoken.has(at.parent.name.getText());
}

test.each([
  '<p>Try again</p>',
  '<p>{paused ? "Resume" : count}</p>',
  '<p>{"Resume"}</p>',
  '<button title="Zoom in" />',
  '<input placeholder={isEmpty ? "Search" : undefined} />',
])('the check below would find the text of %s', (text) => {
  const source = ts.createSourceFile('sample.tsx', text, ts.ScriptTarget.Latest, true);
  expect([...nodesIn(source)].filter(isShown)).toHaveLength(1);
});

test.each(sources.filter(({ fileName }) => fileName.endsWith('.tsx')))(
  '$fileName shows no text that is not in the catalogue',
  (source) => {
    expect([...nodesIn(source)].filter(isShown).map((node) => node.getText())).toEqual([]);
  },
);

test('every text of the catalogue is used somewhere', () => {
  const literals = sources.flatMap((source) => [...nodesIn(source)].filter(ts.isStringLiteralLike));
  const manifest = readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8');
  const said = new Set([
    ...literals.map(({ text }) => text),
    ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
  ]);
  expect(Object.keys(en).filter((key) => !said.has(key.replace(/_(one|other)$/, '')))).toEqual([]);
});
