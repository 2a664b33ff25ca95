import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { isRecord } from '../../scripts/is-record.ts';

// Workflows run only where they are published, so each of their steps is a call of what runs here, too.
const dir = '.github/workflows';
const workflows = readdirSync(dir).map((name) => [name, load(readFileSync(`${dir}/${name}`, 'utf8'))] as const);
const recordsIn = (value: unknown): Record<string, unknown>[] =>
  Object.values(isRecord(value) || Array.isArray(value) ? value : {}).filter((each) => isRecord(each));
const jobsOf = (workflow: unknown): Record<string, unknown>[] =>
  recordsIn(isRecord(workflow) ? workflow['jobs'] : null);
const steps = workflows.flatMap(([name, workflow]) =>
  jobsOf(workflow).flatMap((job) => recordsIn(job['steps']).map((step) => ({ name, step }))),
);
const runs = steps.flatMap(({ step: { run } }) => (typeof run === 'string' ? [run] : []));

test('there is a workflow for changes and one for releases', () => {
  expect(workflows.map(([name]) => name)).toEqual(['release.yml', 'test.yml']);
});

test.each(workflows)('%s says when it runs, may only read, and each job has a computer and a limit', (_, workflow) => {
  const known = ['name', 'on', 'permissions', 'jobs'];
  expect(Object.keys(isRecord(workflow) ? workflow : {}).sort()).toEqual(known.sort());
  expect(workflow).toMatchObject({ permissions: { contents: 'read' } });
  expect(jobsOf(workflow).length).toBeGreaterThan(0);
  for (const job of jobsOf(workflow)) {
    expect(typeof job['runs-on']).toBe('string');
    expect(typeof job['timeout-minutes']).toBe('number');
    expect(recordsIn(job['steps']).length).toBeGreaterThan(2);
  }
});

test('a step either uses an action of a stated version or runs a command', () => {
  for (const { name, step } of steps) {
    expect(
      ['run', 'uses'].filter((key) => key in step),
      `${name}: ${JSON.stringify(step)}`,
    ).toHaveLength(1);
    if ('uses' in step) expect(step['uses']).toMatch(/^actions\/[\w-]+@v\d+$/);
  }
});

test.each([...new Set(runs)])('"%s" is one call of an npm script that there is', (run) => {
  const [, script = 'test'] = /^npm (?:ci|test|run ([\w:-]+)(?: -- [\w./"$-]+)?)$/.exec(run) ?? [];
  expect(run).toMatch(/^npm (?:ci|test|run [\w:-]+(?: -- [\w./"$-]+)?)$/);
  expect(Object.keys(packageJson.scripts)).toContain(script);
});

test('a release tests the very files that it uploads', () => {
  const release = steps.filter(({ name }) => name === 'release.yml').map(({ step }) => step);
  const at = (run: string): number => release.findIndex((step) => step['run'] === run);
  const upload = release.findIndex((step) => String(step['uses']).startsWith('actions/upload-artifact@'));
  expect(at('npm run package')).toBeGreaterThan(-1);
  expect(at('npm run test:packages -- dist/packages')).toBeGreaterThan(at('npm run package'));
  expect(upload).toBeGreaterThan(at('npm run test:packages -- dist/packages'));
  expect(release[upload]).toMatchObject({ with: { path: 'dist/packages/' } });
});

test('the host has its own tests on Windows and macOS', () => {
  expect(JSON.stringify(workflows)).toContain('["windows-latest","macos-latest"]');
});
