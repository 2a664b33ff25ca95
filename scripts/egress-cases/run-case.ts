import { differences } from './differences.ts';
import { createCaseNamespace, type CaseNamespace } from './case-namespace.ts';
import type { CaseFacts, CaseResult, EgressCase } from './egress-case.ts';
import { enterCase } from './enter-case.ts';
import { holdTunnels } from './hold-tunnels.ts';
import { isRecord } from '../is-record.ts';
import { measuredExit } from './measured-exit.ts';
import { parseTruth, type Truth } from './parse-truth.ts';
import { readDrivers } from './read-drivers.ts';
import { CommandFailed, runCommand, type Command } from './run-command.ts';

/** What all cases share. */
export type CaseTools = { readonly toolsDir: string; readonly judge: Command };

/**
 * Sets a case up in a namespace of its own, measures where traffic really goes there, has the product's own code judge
 * it, and compares.
 */
export async function runCase(one: EgressCase, tools: CaseTools): Promise<CaseResult> {
  const namespace = createCaseNamespace();
  try {
    const { filesDir } = namespace;
    await runCommand(['bash', one.script, namespace.name], { FILES: filesDir, TOOLS_DIR: tools.toolsDir });
    const truth = await measure(one, namespace, tools);
    const facts = await judge(one, namespace, tools, truth);
    const found = differences(one.expected.expect, facts);
    return Object.keys(found).length === 0 ? { kind: 'right' } : { kind: 'wrong', differences: found, facts };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { kind: 'failed', reason: error.message };
  } finally {
    namespace.end();
  }
}

async function measure({ expected }: EgressCase, namespace: CaseNamespace, { toolsDir }: CaseTools): Promise<Truth> {
  const env = expected.uid === null ? {} : { TRUTH_UID: String(expected.uid) };
  return parseTruth(await runCommand(enterCase(namespace, ['python3', `${toolsDir}/truth.py`]), env));
}

async function judge(
  { expected: { uid, exits, firefox } }: EgressCase,
  namespace: CaseNamespace,
  tools: CaseTools,
  { tcp, sources }: Truth,
): Promise<CaseFacts> {
  const drivers = await readDrivers(namespace);
  const measured = { 4: measuredExit(tcp[4], drivers), 6: measuredExit(tcp[6], drivers) };
  const given = JSON.stringify({ sources, exits: { ...measured, ...exits }, firefox });
  const asUser = uid === null ? [] : ['setpriv', `--reuid=${uid}`, '--clear-groups'];
  const letGo = await holdTunnels(namespace, tools.toolsDir);
  try {
    const inside = enterCase(namespace, [...asUser, ...tools.judge, namespace.filesDir, given]);
    const facts: unknown = JSON.parse(await runCommand(inside));
    if (!isRecord(facts)) throw new CommandFailed('The judge printed no facts.');
    return facts;
  } finally {
    await letGo();
  }
}
