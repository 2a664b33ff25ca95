import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord } from '../../scripts/is-record.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/**
 * The violations that axe-core finds in a page, one line for each rule with the elements that break it. All of its
 * rules are on, best practices included.
 */
export async function axeViolations(page: ExtensionPage): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.run(axeSource);
  await page.atRest();
  const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      elements: nodes.map(({ target, failureSummary }) => target.join(' ') + ' (' + failureSummary.split('\\n')[1]?.trim() + ')'),
    })))`);
  if (!Array.isArray(found)) throw new Error('axe-core gave no list of violations.');
  return found.map((each: unknown) => {
    if (!isRecord(each) || !Array.isArray(each['elements'])) throw new Error('axe-core gave no violation.');
    return `${String(each['id'])}: ${String(each['help'])}\n    ${each['elements'].slice(0, 4).join('\n    ')}`;
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
