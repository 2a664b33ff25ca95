import { expect, test } from 'vitest';
import { componentCode, packageCode, productCode, upgradeCode } from '../../../scripts/release/windows-ids.ts';
import { msiSource } from '../../../scripts/release/windows-msi-source.ts';

test('the code by which one version replaces another never changes', () => {
  expect(upgradeCode).toBe('F066720A-BF5A-461D-91E4-FAEB68713294');
});

test('codes follow from what they are for, and from nothing else', () => {
  const codes = [
    productCode('1.2.3'),
    productCode('1.2.4'),
    componentCode('1.2.3'),
    componentCode('node.exe'),
    packageCode(Buffer.from('1.2.3')),
  ];
  expect(new Set(codes).size).toBe(5);
  for (const code of codes)
    expect(code).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
  expect(productCode('1.2.3')).toBe(codes[0]);
});

test.each(['1.2', '1.2.3-beta.1', '256.0.0', '1.256.0', '1.0.65536', 'next'])(
  'version %s, which Windows Installer does not take, is refused',
  (version) => {
    expect(() => msiSource(version, ['tapmap.js'], null)).toThrow(`Version ${version}: a Windows package needs three`);
  },
);

test('a file that needs more than a plain name is refused', () => {
  expect(() => msiSource('1.2.3', ['a&b'], null)).toThrow('A file of the Windows package is called "a&b"');
});

test('the address of the homepage is in it where there is one', () => {
  expect(msiSource('1.2.3', [], null)).not.toContain('ARPURLINFOABOUT');
  expect(msiSource('1.2.3', [], 'https://example.org/?a&b')).toContain('Value="https://example.org/?a&amp;b"');
});
