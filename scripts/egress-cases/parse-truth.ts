import { isRecord } from '../is-record.ts';
import { isTexts } from './parse-expectation.ts';

/** What tools/truth.py measured: by family. */
export type Truth = {
  /** The interfaces that TCP leaves by, joined by `+`, or the error; several where that depends on the address. */
  readonly tcp: { readonly 4: readonly string[]; readonly 6: readonly string[] };
  /** The source addresses of TCP; none for a family that cannot be used. */
  readonly sources: Readonly<Record<string, string>>;
};

/** @throws {TypeError} for another format */
export function parseTruth(text: string): Truth {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || !isRecord(value.tcp) || !isTexts(value.sourceTcp)) throw new TypeError(`No truth: ${text}`);
  const { 4: ipv4, 6: ipv6 } = value.tcp;
  if (!isRecord(ipv4) || !isRecord(ipv6)) throw new TypeError(`No interfaces: ${text}`);
  return { tcp: { 4: Object.keys(ipv4), 6: Object.keys(ipv6) }, sources: value.sourceTcp };
}
