import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';
import { fileNotices } from './file-notices.ts';
import { addressOf } from './party-of-package.ts';
import { thirdPartiesText, type ThirdParty } from './third-party.ts';

/**
 * Puts LICENSE, NOTICE and THIRD-PARTIES.txt into what Vite builds: the packages whose modules are in the bundle, and
 * those given.
 *
 * @param besides what the output carries without bundling it as a module
 */
export function carryLicences(besides: () => readonly ThirdParty[]): { build: Plugin[]; worker: () => Plugin[] } {
  const parties = new Map<string, ThirdParty>();
  const notices = new Map<string, string[]>();
  // Typed as Rollup's: the hooks that it has are the same in Vite's.
  const noHooks: Plugin = { name: 'third-parties' };
  const collect = (): Plugin[] => [
    {
      name: 'file-notices',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') for (const id of chunk.moduleIds) note(id);
        }
      },
    },
    Object.assign(noHooks, license({ thirdParty: (dependencies) => dependencies.forEach(add) })),
  ];

  function note(id: string): void {
    const packageName = packageOf(id);
    if (packageName === null) return;
    const found = fileNotices(readFileSync(id.replace(/\?.*$/, ''), 'utf8'));
    notices.set(packageName, [...(notices.get(packageName) ?? []), ...found]);
  }

  function add({ name, version, license: licence, licenseText: text, repository, noticeText }: Dependency): void {
    if (name === null || licence === null || text === null) {
      throw new Error(`${name ?? 'A package without a name'} is in the bundle and does not bring its licence with it`);
    }
    const own = noticeText === null ? [] : [noticeText];
    parties.set(name, { name, version, licence, source: addressOf(repository), text, notices: own });
  }

  const write: Plugin = {
    name: 'carry-licences',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const bundled = [...parties.values()].map((party) => ({
        ...party,
        notices: [...party.notices, ...(notices.get(party.name) ?? []).toSorted()],
      }));
      writeFileSync(join(dir, 'THIRD-PARTIES.txt'), thirdPartiesText([...bundled, ...besides()]));
      for (const name of ['LICENSE', 'NOTICE']) copyFileSync(name, join(dir, name));
    },
  };
  return { build: [...collect(), write], worker: collect };
}

/** `…/node_modules/@scope/name/file.js` is of `@scope/name`; null for the project's own. */
function packageOf(id: string): string | null {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? null;
}
