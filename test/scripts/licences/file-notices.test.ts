import { expect, test } from 'vitest';
import { fileNotices } from '../../../scripts/licences/file-notices.ts';

test.each([
  ['marked to be kept', '/*! buffer, by Jane Doe */'],
  ['a licence', '/**\n * tiny\n * @license BSD-3-Clause\n */'],
  ['a licence, as the British spell it', '/** @licence ISC */'],
  ['marked to be preserved', '/** @preserve by Jane Doe */'],
  ['a copyright', '/**\n* plotly\n* Copyright 2012 Plotly, Inc.\n*/'],
])('%s', (_what, comment) => {
  expect(fileNotices(`let a = 1;\n  ${comment}\nlet b = 2;`)).toEqual([comment]);
});

test.each([
  ['about what the code does', '/** Adds two numbers. */'],
  ['inside a text', 'const accept = "/*"; // Copyright\nconst mark = "/*! */";'],
])('no comment that is %s', (_what, code) => {
  expect(fileNotices(code)).toEqual([]);
});
