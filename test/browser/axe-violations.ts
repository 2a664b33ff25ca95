import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord } from '../../scripts/is-record.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';

/** The rules of axe-core whose result depends on colours. A theme sets nothing else (themes.test.ts). */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * The violations that axe-core finds in a page, one line for each rule with the elements that break it. All of its
 * rules are on, best practices included, unless only some are named.
 */
export async function axeViolations(page: ExtensionPage, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.run(axeSource);
  await page.atRest();
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) };
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
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
