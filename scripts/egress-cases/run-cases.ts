import type { CaseResult, EgressCase } from './egress-case.ts';
import { runCase, type CaseTools } from './run-case.ts';

/** So many run side by side: a case mostly waits for packets. */
const AT_ONCE = 2;

/** Runs cases, and reports each as soon as it and all before it are done. */
export async function runCases(
  cases: readonly EgressCase[],
  tools: CaseTools,
  report: (one: EgressCase, result: CaseResult) => void,
): Promise<void> {
  const waiting = [...cases.entries()];
  const results = new Map<number, CaseResult>();
  let reported = 0;
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, one] = next;
      results.set(index, await runCase(one, tools));
      reportReady();
    }
  }
  function reportReady(): void {
    for (;;) {
      const [one, result] = [cases[reported], results.get(reported)];
      if (one === undefined || result === undefined) return;
      reported += 1;
      report(one, result);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
