import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { ExitChoice, FamilyVerdict, VerdictKind } from '../../../extension/exit/verdict.ts';

export type Case = [
  name: string,
  choice: ExitChoice,
  evidence: Partial<Evidence>,
  overall: VerdictKind,
  ipv4?: Partial<FamilyVerdict>,
  ipv6?: Partial<FamilyVerdict>,
];
