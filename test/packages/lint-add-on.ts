import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { isRecord } from '../../scripts/is-record.ts';

/** What the linter of addons.mozilla.org found, each as one line: code, folder of the file, message. */
export type LintReport = { readonly errors: readonly string[]; readonly warnings: readonly string[] };

/**
 * Runs web-ext's linter on a packed extension, in a network namespace without any network: all that it says comes from
 * the package alone. It needs root for that, and asks for updates nowhere.
 */
export function lintAddOn(path: string): LintReport {
  const lint = ['web-ext', 'lint', '--no-config-discovery', '--no-input', '--output=json', `--source-dir=${path}`];
  const { stdout, stderr, error } = spawnSync('unshare', ['--net', 'npx', '--no', '--', ...lint], {
    encoding: 'utf8',
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  try {
    return parseReport(JSON.parse(stdout));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Error(`web-ext lint gave no report: ${stdout}${stderr}`, { cause });
  }
}

function parseReport(report: unknown): LintReport {
  if (!isRecord(report)) throw new TypeError('the report of web-ext is no object');
  const { errors, warnings } = report;
  return { errors: lines(errors), warnings: lines(warnings) };
}

function lines(findings: unknown): string[] {
  if (!Array.isArray(findings)) throw new TypeError('the report of web-ext has no list of findings');
  return findings.map((finding: unknown) => {
    const { code, file, message } = isRecord(finding) ? finding : {};
    // Vite names what several pages share by its content and by any one of its modules: `assets/draw-map-D_-lyrFM.js`.
    return `${String(code)} ${dirname(String(file))}: ${String(message)}`;
  });
}
