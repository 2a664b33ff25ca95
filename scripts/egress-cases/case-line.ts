import type { CaseResult } from './egress-case.ts';

/** One line about a case, for people and for programs. */
export function caseLine(name: string, result: CaseResult): string {
  switch (result.kind) {
    case 'right':
      return `${name}: right`;
    case 'wrong':
      return `${name}: wrong ${JSON.stringify(result.differences)}`;
    case 'failed':
      return `${name}: did not run: ${result.reason.replaceAll('\n', ' ')}`;
  }
}
