import { policyNames, type PolicySource } from './policy.ts';
import type { QueriedKey } from './parse-reg-query.ts';

/**
 * The native messaging policies below a browser's key: a flag is a value of the key, a list a key of its own whose values
 * have numbers for names (Chromium's registry_dict.cc ignores others).
 *
 * @param hive the full name, such as HKEY_LOCAL_MACHINE\SOFTWARE\Policies
 */
export function policyOfKeys(keys: readonly QueriedKey[], hive: string, browserKey: string): PolicySource {
  const place = `${hive}\\${browserKey}`;
  const valuesOf = (path: string) => keys.find(({ key }) => key.toLowerCase() === path.toLowerCase())?.values ?? {};
  const flag = valuesOf(place)[policyNames.userLevelHosts];
  const listOf = (name: string): string[] =>
    Object.entries(valuesOf(`${place}\\${name}`)).flatMap(([number, { type, text }]) =>
      /^\d+$/.test(number) && type === 'REG_SZ' ? [text] : [],
    );
  const lists = [policyNames.blocked, policyNames.allowed].map((name) => [name, listOf(name)] as const);
  return {
    place,
    values: {
      ...(flag?.type === 'REG_DWORD' && { [policyNames.userLevelHosts]: Number(flag.text) !== 0 }),
      ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    },
  };
}
