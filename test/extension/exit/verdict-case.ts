import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import type { FamilyVerdict } from '../../../extension/exit/verdict.ts';
import type { VerdictKind } from '../../../extension/exit/verdict.ts';

export type Case = [
  name: string,
  choice: ExitChoice,
  evidence: Partial<Evidence>,
  overall: VerdictKind,
  ipv4?: Partial<FamilyVerdict>,
  ipv6?: Partial<FamilyVerdict>,
];
