import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** Files differ from what is committed; the message names them. */
export class DirtyCheckout extends Error {
  override readonly name = 'DirtyCheckout';
}

/**
 * Refuses to make packages of files that no commit has. A folder that is no checkout, such as an unpacked source
 * archive, has nothing to differ from, and neither has one where there is no git to ask.
 *
 * @throws {DirtyCheckout}
 */
export function requireClean(dir: string): void {
  if (git(dir, ['rev-parse', '--show-toplevel'])?.trim() !== realpathSync(dir)) return;
  const lines = (git(dir, ['status', '--porcelain']) ?? '').split('\n').filter((line) => line !== '');
  if (lines.length === 0) return;
  const shown = [
    ...lines.slice(0, maxShown),
    ...(lines.length > maxShown ? [`and ${lines.length - maxShown} more`] : []),
  ];
  throw new DirtyCheckout(
    `These files differ from the last commit, and so would the packages:\n${shown.map((line) => `  ${line}`).join('\n')}\n` +
      'Commit or remove them, or make packages that nobody else can make again with: npm run package -- --allow-dirty',
  );
}

const maxShown = 20;

/** What git prints, or null where it fails or there is none. */
function git(cwd: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}
