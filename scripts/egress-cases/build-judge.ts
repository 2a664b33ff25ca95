import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleForNode } from '../bundle-for-node.ts';
import { moduleSumsIn } from '../module-sums.ts';
import { copyNativeModules } from '../native-modules.ts';
import { linkOrCopy } from '../world/prepare-scratch.ts';
import type { Command } from './run-command.ts';

/** A program that judges a case, with the product's modules of this moment, and that every user may run. */
export type Judge = { readonly command: Command; readonly end: () => void };

/** Builds it into a folder of its own, which is removed by `end` or with this process. */
export async function buildJudge(): Promise<Judge> {
  const dir = mkdtempSync(join(tmpdir(), `tapmap-case-${process.pid}-judge-`));
  const end = (): void => {
    process.off('exit', end);
    rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', end);
  chmodSync(dir, 0o755);
  copyNativeModules(dir);
  const hostFiles = { programDir: dir, moduleSums: moduleSumsIn(dir) };
  await bundleForNode(resolve(import.meta.dirname, 'judge/judge-case.ts'), dir, 'judge-case.mjs', 'es', hostFiles);
  const node = join(dir, 'node');
  linkOrCopy(process.execPath, node);
  return { command: [node, join(dir, 'judge-case.mjs')], end };
}
