import { fileURLToPath } from 'node:url';
import { allowedForDevelopment, allowedInProduct, type Allowed } from './licences/allowed-licences.ts';
import { readLicences, type PackageLicence } from './licences/read-licences.ts';

/**
 * `npm run check:licences`: what licences the dependencies have, and which packages have one that is in no list.
 *
 * @returns the packages that are not allowed, a line each
 */
export async function checkLicences(folder: string): Promise<string[]> {
  const product = await readLicences(folder, 'production');
  const development = await readLicences(folder, 'development');
  console.log(`In what is published: ${summary(product)}`);
  console.log(`For development: ${summary(development)}`);
  return [
    ...refused(product, allowedInProduct).map((line) => `${line} that may be published`),
    ...refused(development, allowedForDevelopment).map((line) => `${line} that development may use`),
  ];
}

function refused(packages: readonly PackageLicence[], { licences, packages: singled }: Allowed): string[] {
  return packages
    .filter(({ name, licence }) => !licences.includes(licence) && singled[name] !== licence)
    .map(({ name, version, licence }) => `${name} ${version} has the licence ${licence}, which is not among those`);
}

/** `MIT 11, ISC 4`. */
function summary(packages: readonly PackageLicence[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([licence, count]) => `${licence} ${count}`).join(', ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = await checkLicences(process.cwd());
  for (const line of lines) console.error(line);
  if (lines.length > 0) console.error('Look for another package, or allow it in scripts/licences/allowed-licences.ts.');
  process.exitCode = lines.length === 0 ? 0 : 1;
}
