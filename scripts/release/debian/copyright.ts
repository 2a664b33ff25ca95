import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The package's copyright file: every licence and notice that lies beside the program, word for word (Debian Policy,
 * 12.5), so that none can be forgotten here.
 */
export function copyrightText(programDir: string): string {
  const names = readdirSync(programDir).filter((name) => isLicence.test(name));
  const parts = names.sort().map((name) => {
    const heading = `${name}, from ${programDir.slice(programDir.indexOf('/usr/lib/'))}/${name}`;
    return `${heading}\n${'='.repeat(heading.length)}\n\n${readFileSync(join(programDir, name), 'utf8').trimEnd()}\n`;
  });
  return ['TapMap, and what it brings. Of TapMap itself, LICENSE and NOTICE speak.\n', ...parts].join('\n');
}

const isLicence = /licen[cs]e|notice|third-?part/i;
