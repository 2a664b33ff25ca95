import { expect, test } from 'vitest';
import { sharedChunks } from '../../scripts/shared-chunks.ts';

/** What each module of a small extension imports. */
const imports: Record<string, string[]> = {
  '/x/offscreen.html': ['/x/validators.ts'],
  '/x/background.ts': ['/x/validators.ts', '/x/verdict.ts', '/x/matcher.ts'],
  '/x/popup.html': ['/x/preact.js', '/x/verdict.ts'],
  '/x/page.html': ['/x/preact.js', '/x/verdict.ts', '/x/matcher.ts', '/x/fields.tsx'],
  '/x/settings.html': ['/x/preact.js', '/x/fields.tsx', '/x/ring-a.ts'],
  '/x/verdict.ts': ['/x/country-name.ts'],
  '/x/ring-a.ts': ['/x/ring-b.ts'],
  '/x/ring-b.ts': ['/x/ring-a.ts'],
};

const context = {
  getModuleInfo: (id: string) => ({
    isEntry: /\.html$|background/.test(id),
    importers: Object.keys(imports).filter((each) => imports[each]?.includes(id) ?? false),
  }),
};

/** The name of the chunk that wants a module first. */
function chunkOf(id: string): unknown {
  for (const { name } of sharedChunks.groups ?? []) {
    const found: unknown = typeof name === 'string' ? name : Reflect.apply(name, undefined, [id, context]);
    if (typeof found === 'string') return found;
  }
  return null;
}

test.each([
  ['/x/validators.ts', 'basics'],
  ['/x/verdict.ts', 'common'],
  ['/x/country-name.ts', 'common'],
  ['/x/matcher.ts', 'tab'],
  ['/x/preact.js', 'pages'],
  ['/x/fields.tsx', 'views'],
  ['/x/ring-b.ts', 'views'],
])('%s goes into the chunk %s', (id, chunk) => {
  expect(chunkOf(id)).toBe(chunk);
});

test('a chunk holds only what several entries need from their start', () => {
  for (const group of sharedChunks.groups ?? []) expect(group).toMatchObject({ minShareCount: 2, tags: ['$initial'] });
});
