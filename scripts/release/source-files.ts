import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is no checkout of git's, or there is no git; the message says what to do. */
export class NoCheckout extends Error {
  override readonly name = 'NoCheckout';
}

/**
 * Every file of a checkout that a build may read, as it is there now: changed files with their changes, and new ones too
 * unless git ignores them. So an archive of them builds what this folder builds, committed or not.
 *
 * @returns paths relative to the folder
 * @throws {NoCheckout}
 */
export function sourceFiles(checkout: string): string[] {
  const top = git(checkout, ['rev-parse', '--show-toplevel']).trimEnd();
  if (top !== realpathSync(checkout)) throw new NoCheckout(sentence(checkout, `git's checkout is ${top}`));
  const listed = git(checkout, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.', ...without]);
  const paths = new Set(listed.split('\0').filter((path) => path !== ''));
  // Git lists a file that was removed until the removal is committed.
  return [...paths].filter((path) => existsSync(join(checkout, path))).sort();
}

/** Tests, and the pictures of documents and stores. */
const without = [':!test', ':!.github/*.png', ':!.github/store'];

function git(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new NoCheckout(sentence(cwd, error?.message ?? stderr.trim()));
}

const sentence = (dir: string, why: string): string =>
  `The source archive holds what git lists, and git lists nothing for ${dir} (${why}). ` +
  'Run npm run package in a clone of the repository, with git installed.';
