import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../is-record.ts';
import { licenceTexts } from './licence-texts.ts';
import type { ThirdParty } from './third-party.ts';

/**
 * A package whose program or data is carried without being a module of the bundle.
 *
 * @throws {Error} when it names no licence, or brings no text of one
 */
export function partyOfPackage(name: string): ThirdParty {
  const dir = join('node_modules', name);
  const { version, license: licence, repository } = packageFile(dir);
  if (typeof version !== 'string' || typeof licence !== 'string') {
    throw new Error(`${dir}/package.json does not name a version and a licence`);
  }
  const text = licenceTexts(dir);
  if (text === null) throw new Error(`${dir} holds no text of its licence`);
  return { name, version, licence, source: addressOf(repository), text, notices: [] };
}

/** @throws {Error} when it is no JSON object */
export function packageFile(dir: string): Record<string, unknown> {
  const json: unknown = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  if (isRecord(json)) return json;
  throw new Error(`${dir}/package.json is no object`);
}

/** The `repository` of a package.json (https://docs.npmjs.com/cli/configuring-npm/package-json#repository) as a web address. */
export function addressOf(repository: unknown): string | null {
  const address = isRecord(repository) ? repository['url'] : repository;
  if (typeof address !== 'string') return null;
  const path = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(address)?.[1];
  if (path !== undefined) return `https://github.com/${path}`;
  return address
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh|http):\/\/(?:git@)?/, 'https://')
    .replace(/\.git$/, '');
}
