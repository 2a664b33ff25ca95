import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileError } from '../../system/error-code.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { ProgramFailed, runProgram } from '../../system/run-program.ts';
import { userName } from '../../system/user-name.ts';
import { systemFile } from '../../system/windows/system-file.ts';
import { parseObject } from '../files/parse-object.ts';
import { readTextOrNothing } from '../files/text-file.ts';
import { parsePolicyJson } from './parse-policy-json.ts';
import { parseRegQuery, type QueriedKey } from './parse-reg-query.ts';
import { policyInForce, type BrowserPolicy, type PolicySource } from './policy.ts';
import { policyOfKeys } from './policy-of-keys.ts';
import { policyPlaces, type PolicyPlaces } from './policy-places.ts';

/** What this computer's administrator set for browsers, by their names; none for one that reads no such policy. */
export async function readPolicies(
  { system }: HostPlatform,
  browsers: readonly string[],
): Promise<Map<string, BrowserPolicy>> {
  const places = new Map(
    browsers.flatMap((name) => {
      const found = policyPlaces(name);
      return found === null ? [] : [[name, found] as const];
    }),
  );
  if (places.size === 0) return new Map();
  const sourcesOf = await readers[system]();
  const policies = new Map<string, BrowserPolicy>();
  for (const [name, found] of places) policies.set(name, policyInForce(await sourcesOf(found)));
  return policies;
}

type Reader = () => Promise<(places: PolicyPlaces) => Promise<PolicySource[]>>;

const readers: Readonly<Record<HostPlatform['system'], Reader>> = {
  linux: () => Promise.resolve(async ({ linux }) => (await Promise.all(linux.map(readFolder))).flat()),
  macos: () => Promise.resolve(async ({ macos }) => (await Promise.all(propertyLists(macos).map(readList))).flat()),
  /** Those of the computer before those of the user. */
  async windows() {
    const hives = await Promise.all(['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER'].map(queryPolicies));
    return ({ windows }) => Promise.resolve(hives.map(({ hive, keys }) => policyOfKeys(keys, hive, windows)));
  },
};

/** More than any administrator has; each file is bounded too. */
const MAX_FILES = 100;

/** The last file by name counts most (Chromium's config_dir_policy_loader.cc). What may not be read, no browser reads. */
async function readFolder(folder: string): Promise<PolicySource[]> {
  const sources: PolicySource[] = [];
  for (const name of (await namesIn(folder)).sort().reverse().slice(0, MAX_FILES)) {
    const place = join(folder, name);
    const values = parsePolicyJson((await readTextOrNothing(place)) ?? '');
    if (values !== null) sources.push({ place, values });
  }
  return sources;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isFileError(error)) return [];
    throw error;
  }
}

/** Those that a device management has put there; the user's count more. */
const propertyLists = (domain: string): string[] => [
  `/Library/Managed Preferences/${userName(process.geteuid?.() ?? 0)}/${domain}.plist`,
  `/Library/Managed Preferences/${domain}.plist`,
];

async function readList(place: string): Promise<PolicySource[]> {
  const text = await outputOf('/usr/bin/plutil', ['-convert', 'json', '-o', '-', place]);
  const values = parseObject(text);
  return values === null ? [] : [{ place, values }];
}

async function queryPolicies(root: string): Promise<{ hive: string; keys: QueriedKey[] }> {
  const hive = String.raw`${root}\SOFTWARE\Policies`;
  return { hive, keys: parseRegQuery(await outputOf(systemFile('reg.exe'), ['query', hive, '/s'])) };
}

const LIMIT_MS = 5000;

/** Nothing where the program fails: there is no such list or key, or it may not be read. */
async function outputOf(program: string, args: string[]): Promise<string> {
  try {
    const { exitStatus, stdout } = await runProgram(program, args, LIMIT_MS);
    return exitStatus === 0 ? stdout : '';
  } catch (error) {
    if (error instanceof ProgramFailed) return '';
    throw error;
  }
}
