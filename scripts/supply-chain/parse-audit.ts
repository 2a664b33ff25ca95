import { isRecord } from '../is-record.ts';

/** What the registry said, or why it said nothing: null when npm gives no reason in its answer. */
export type AuditAnswer =
  | { readonly kind: 'answered'; readonly packages: number; readonly holes: readonly Hole[] }
  | { readonly kind: 'silent'; readonly reason: string | null };

export type Hole = {
  readonly name: string;
  /** `low`, `moderate`, `high`, `critical`. */
  readonly severity: string;
  /** Of the advisories; of a package that only needs another one with a hole, the names of those. */
  readonly titles: readonly string[];
};

/**
 * What `npm audit --json` prints: https://docs.npmjs.com/cli/commands/npm-audit. Anything that is no report counts as
 * silence, never as "no holes".
 */
export function parseAudit(text: string): AuditAnswer {
  const json = parseOrNull(text);
  if (!isRecord(json)) return { kind: 'silent', reason: null };
  const { vulnerabilities, metadata, message } = json;
  const packages = isRecord(metadata) && isRecord(metadata['dependencies']) ? metadata['dependencies']['total'] : null;
  if (!isRecord(vulnerabilities) || typeof packages !== 'number') {
    return { kind: 'silent', reason: typeof message === 'string' ? message : null };
  }
  const holes = Object.entries(vulnerabilities).map(([name, found]) => hole(name, isRecord(found) ? found : {}));
  return { kind: 'answered', packages, holes };
}

function hole(name: string, { severity, via }: Record<string, unknown>): Hole {
  const reasons: unknown[] = Array.isArray(via) ? via : [];
  const titles = reasons.map((reason) => (isRecord(reason) ? String(reason['title']) : `by way of ${String(reason)}`));
  return { name, severity: String(severity), titles };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
