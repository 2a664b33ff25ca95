import type { Rolldown } from 'vite';

/**
 * Puts the modules that several entries need into five files. By itself the bundler makes one for each set of entries,
 * twenty for the full tab, and each file costs some milliseconds before the first text.
 *
 *     basics   needed by the document that asks STUN servers, which lacks interfaces that the others use
 *     common   needed by background and popup, so nothing that only works in a page
 *     tab      needed by the background, but not by the popup, which is to open fastest
 *     pages    needed by the popup and other pages
 *     views    needed by other pages alone
 *
 * A module goes, with all that it imports, into the first that wants it: the order matters.
 */
export const sharedChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    chunk('basics', (entries) => entries.has('offscreen')),
    chunk('common', (entries) => entries.has('background') && entries.has('popup')),
    chunk('tab', (entries) => entries.has('background')),
    chunk('pages', (entries) => entries.has('popup')),
    chunk('views', () => true),
  ],
};

function chunk(name: string, wants: (entries: ReadonlySet<string>) => boolean): Rolldown.CodeSplittingGroup {
  return {
    name: (id, context) => (wants(entriesThatNeed(id, context)) ? name : null),
    debugName: name,
    minShareCount: 2,
    tags: ['$initial'],
  };
}

/** The entries that import a module statically, however indirectly: each the name of its file. */
function entriesThatNeed(id: string, context: Rolldown.ChunkingContext): Set<string> {
  const entries = new Set<string>();
  const seen = new Set<string>();
  const climb = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    const info = context.getModuleInfo(each);
    if (info?.isEntry === true) entries.add(/([^/]+)\.\w+$/.exec(each)?.[1] ?? each);
    info?.importers.forEach(climb);
  };
  climb(id);
  return entries;
}
