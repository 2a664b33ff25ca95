import { describe, expect, test } from 'vitest';
import { parseRegExport } from '../../../../native-host/system/windows/parse-reg-export.ts';

/** As `reg export HKEY_CURRENT_USER\Software\Vendor` writes it (Windows Registry Editor Version 5.00). */
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

  test('has none where the default value is no text', () => {
    expect(parse(String.raw`Vendor\Number`)).toEqual({ defaultText: null, hasValues: true, hasKeys: false });
  });

  test('has keys below it', () => {
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
