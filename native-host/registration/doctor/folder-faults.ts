import type { Fault } from './fault.ts';
import type { FolderFlaw } from './folder-flaw.ts';
import type { MendingCommands } from './mending-commands.ts';

/** Folders that TapMap or a browser cannot use, but for those that were told of already as a program's. */
export function folderFaults(
  flaws: readonly FolderFlaw[],
  told: readonly Fault[],
  { own, closeToOthers, openToMe, moveAndInstall }: MendingCommands,
): Fault[] {
  const isTold = (path: string): boolean =>
    told.some((fault) => fault.code === 'program-unsafe' && fault.path === path);
  const commandFor: Record<FolderFlaw['why'], (path: string) => string | null> = {
    'other-owner': own,
    'other-home': () => 'tapmap status',
    writable: closeToOthers,
    'no-access': openToMe,
    link: moveAndInstall,
  };
  return flaws.flatMap((flaw): Fault[] =>
    isTold(flaw.path) ? [] : [{ code: 'folder-unusable', ...flaw, command: commandFor[flaw.why](flaw.path) }],
  );
}
