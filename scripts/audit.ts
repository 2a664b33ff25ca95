import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseAudit } from './supply-chain/parse-audit.ts';

/**
 * `npm run audit`: asks npm's registry which versions of the dependencies have known holes.
 *
 * @returns 0 when it knows of none, 1 when it names some, 2 when it did not say
 */
export function audit(folder: string): 0 | 1 | 2 {
  const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { stdout, stderr, error } = spawnSync('npm', ['audit', '--json'], options);
  const answer = error === undefined ? parseAudit(stdout) : { kind: 'silent' as const, reason: error.message };
  if (answer.kind === 'silent') {
    const reason = answer.reason ?? (stderr.trim().split('\n')[0] || 'npm printed nothing');
    console.error(`The registry did not answer the audit: ${reason}`);
    console.error(
      'So nothing is known of the dependencies. Ask a registry that answers: npm run audit --registry=ADDRESS',
    );
    return 2;
  }
  for (const { name, severity, titles } of answer.holes) console.error(`${name} (${severity}): ${titles.join('; ')}`);
  console.log(`${answer.holes.length} of ${answer.packages} packages have known holes.`);
  return answer.holes.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = audit(process.cwd());
