import { createHash } from 'node:crypto';

/**
 * What Windows knows every version's package by, so that one replaces another: never changed. Drawn by chance once, as
 * Windows Installer's "UpgradeCode" asks.
 */
export const upgradeCode = 'F066720A-BF5A-461D-91E4-FAEB68713294';

/** One version's package ("ProductCode"), the same however often it is built: winget's manifest names it too. */
export const productCode = (version: string): string => idFrom('product', version);

/** One file of an installation ("component code"), the same in every version. */
export const componentCode = (name: string): string => idFrom('component', name);

/** These very bytes ("package code"): Windows takes two packages with one for the same. */
export const packageCode = (contents: Buffer): string => idFrom('package', contents);

/** A UUID of version 8 (RFC 9562, section 5.8), in the capitals that Windows Installer demands. */
function idFrom(use: string, name: string | Buffer): string {
  const bytes = createHash('sha256').update(`${upgradeCode} ${use} `).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex').toUpperCase());
  return (parts ?? []).slice(1).join('-');
}
