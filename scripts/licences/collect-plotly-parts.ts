import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { isRecord } from '../is-record.ts';
import { licenceInReadme, licenceTexts } from './licence-texts.ts';
import { addressOf, packageFile } from './party-of-package.ts';

/**
 * `npx tsx scripts/licences/collect-plotly-parts.ts VERSION` lists what Plotly's one minified file has inside of others,
 * with their licences, in plotly-parts.txt. Only needed for another Plotly; a unit test then fails.
 *
 * The minified file names few of its parts, so this asks npm for Plotly's readable build, which names the file of each
 * part, and for the packages themselves.
 *
 * @param version of plotly.js and plotly.js-dist: the bundled one, or the newest before it that npm has
 */
function collectPlotlyParts(version: string): void {
  const dir = mkdtempSync(join(tmpdir(), 'tapmap-plotly-'));
  try {
    const modules = install(join(dir, 'plotly'), [`plotly.js@${version}`, `plotly.js-dist@${version}`]);
    const readable = readFileSync(join(modules, 'plotly.js-dist/plotly.js'), 'utf8');
    const named = [...readable.matchAll(/^\s*\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm)].map(
      ([, name = '']) => name,
    );
    const missing = named.filter((name) => !existsSync(join(modules, name)));
    const wanted = packageFile(join(modules, 'plotly.js'))['devDependencies'];
    const rangeOf = (name: string): string => {
      const range = isRecord(wanted) ? wanted[name] : null;
      return typeof range === 'string' ? range : '*';
    };
    // What stands in for Node's own modules is not among its dependencies.
    install(
      join(dir, 'plotly'),
      [...new Set(missing)].map((name) => `${name}@${rangeOf(name)}`),
    );
    const parts = new Map(
      [...named, ...dependenciesOf('maplibre-gl', modules)].map((name) => [name, join(modules, name)]),
    );

    const threeD = join(modules, 'plotly.js/stackgl_modules');
    const candidates = lockedPackages(join(threeD, 'package-lock.json'));
    const threeDModules = install(join(dir, 'three-d'), [...candidates.values()]);
    const lines = new Set(distinctLines(join(threeD, 'index.js')));
    for (const name of candidates.keys()) {
      const folder = join(threeDModules, name);
      if (scriptsIn(folder).some((path) => distinctLines(path).some((line) => lines.has(line))))
        parts.set(name, folder);
    }
    writeFileSync(join(import.meta.dirname, 'plotly-parts.txt'), textOf(parts, version));
    console.log(`${parts.size} packages`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** @returns the folder of the installed packages */
function install(dir: string, specs: readonly string[]): string {
  if (!existsSync(dir)) {
    mkdirSync(dir);
    writeFileSync(join(dir, 'package.json'), '{}');
  }
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, ...specs], { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(dir, 'node_modules');
}

/** A package that is bundled already when Plotly takes it has its own dependencies inside. */
function dependenciesOf(name: string, modules: string): string[] {
  const direct = Object.keys(packageFile(join(modules, name))['dependencies'] ?? {});
  return direct
    .filter((each) => !each.startsWith('@types/'))
    .flatMap((each) => [each, ...dependenciesOf(each, modules)]);
}

/** Plotly's 3D part is bundled by another tool, which names no files. Forks that npm has not are taken as what they fork. */
function lockedPackages(lockFile: string): Map<string, string> {
  const lock: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
  const packages = isRecord(lock) && isRecord(lock['packages']) ? Object.entries(lock['packages']) : [];
  const specs = new Map<string, string>();
  for (const [path, entry] of packages) {
    const name = path.replace(/.*node_modules\//, '');
    if (name === '' || !isRecord(entry) || entry['dev'] === true || specs.has(name)) continue;
    const isFork = String(entry['resolved']).startsWith('git');
    specs.set(name, isFork ? name : `${name}@${String(entry['version'])}`);
  }
  return specs;
}

const scriptsIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:js|glsl)$/.test(path) && !/(?:^|\/)(?:node_modules|test|example|demo)s?\//.test(path))
    .map((path) => join(dir, path));

/** Long enough not to stand in two programs by chance. */
const distinctLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 30 && !line.includes('require('));

function textOf(parts: ReadonlyMap<string, string>, version: string): string {
  const bundled = packageJson.dependencies['plotly.js-dist-min'];
  const namesByText = new Map<string, string[]>();
  for (const [name, dir] of [...parts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const text = textOfPart(dir)
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim();
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  const entries = [...namesByText].map(
    ([text, names]) => `${names.map((name) => `* ${name}`).join('\n')}\n\n${text}\n`,
  );
  const head = `The parts of plotly.js-dist-min ${bundled}, as the readable build of plotly.js ${version} names them.\n`;
  return [head, ...entries].join(`\n${'- '.repeat(39)}-\n`);
}

function textOfPart(dir: string): string {
  const { license, licenses, author, repository } = packageFile(dir);
  const first: unknown = Array.isArray(licenses) ? licenses[0] : (license ?? licenses);
  const licence: unknown = isRecord(first) ? first['type'] : first;
  const by: unknown = isRecord(author) ? author['name'] : author;
  const facts = [`Licence: ${typeof licence === 'string' ? licence : 'in its text'}`];
  if (typeof by === 'string') facts.push(`Author: ${by}`);
  const text = licenceTexts(dir) ?? licenceInReadme(dir);
  if (text !== null) return `${facts[0] ?? ''}\n\n${text}`;
  const source = addressOf(repository);
  if (source !== null) facts.push(`Source: ${source}`);
  return `${facts.join('\n')}\n\nThe package holds no licence text.`;
}

const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('Name the version of plotly.js to read, such as 4.1.1.');
collectPlotlyParts(version);
