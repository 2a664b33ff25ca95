import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRegExport } from '../../../../native-host/system/windows/parse-reg-export.ts';
import { anyCharacter } from '../../../any-character.ts';

/** Output of `reg export HKEY_CURRENT_USER\Software\Vendor` (Windows Registry Editor Version 5.00). */
const exported = [
  '\uFEFFWindows Registry Editor Version 5.00',
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Vendor]`,
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Vendor\Host]`,
  String.raw`@="C:\\Usérs\\a \"b\" (日本)\\x.json"`,
  '"count"=dword:00000001',
  '"long"=hex:01,02,\\',
  '  03',
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Vendor\[odd] key]`,
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Vendor\Number]`,
  '@=dword:00000001',
  '',
].join('\r\n');
const parse = (key: string) => parseRegExport(exported, String.raw`HKEY_CURRENT_USER\Software` + `\\${key}`);

describe('a key of an export', () => {
  test('has the text of its default value', () => {
    expect(parse(String.raw`Vendor\Host`)?.defaultText).toBe(String.raw`C:\Usérs\a "b" (日本)\x.json`);
  });

  test('has none where the default value is not a text', () => {
    expect(parse(String.raw`Vendor\Number`)).toEqual({ defaultText: null, hasValues: true, hasKeys: false });
  });

  test('has subkeys', () => {
    expect(parse('Vendor')).toEqual({ defaultText: null, hasValues: false, hasKeys: true });
  });

  test('is empty with neither', () => {
    expect(parse(String.raw`Vendor\[odd] key`)).toEqual({ defaultText: null, hasValues: false, hasKeys: false });
  });

  test('is found whatever the case of its name', () => {
    expect(parse(String.raw`VENDOR\host`)?.defaultText).toContain('x.json');
  });

  test('is null when it is not in there', () => {
    expect(parse(String.raw`Vendor\Other`)).toBeNull();
    expect(parseRegExport('', 'HKEY_CURRENT_USER')).toBeNull();
  });
});

describe('whatever it is given', () => {
  /** A text as reg.exe writes it, which cannot write a line end. */
  const escaped = (text: string) => text.replace(/[\\"]/g, '\\$&');
  const oneLine = fc.string({ unit: anyCharacter }).filter((text) => !/[\r\n\u2028\u2029]/.test(text));

  test('a text is the same as before the export', () => {
    fc.assert(
      fc.property(oneLine, (text) => {
        const file = `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\K]\r\n@="${escaped(text)}"\r\n\r\n`;
        expect(parseRegExport(file, 'HKEY_CURRENT_USER\\K')?.defaultText).toBe(text);
      }),
    );
  });

  test('no text throws', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '@=',
      '"',
      '\\',
      '\r\n',
      'HKEY_CURRENT_USER',
      '\\K',
      'hex:',
      '\uFEFF',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        parseRegExport(pieces.join(''), 'HKEY_CURRENT_USER\\K');
      }),
    );
  });
});
