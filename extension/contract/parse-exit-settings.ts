import { countryCode } from '../validation/country-code.ts';
import { byKind } from '../validation/unions.ts';
import { flag, just, list, object, orNull, text, wrong, type Check } from '../validation/validators.ts';
import type { CheckService, CheckSettings, ExitSettings } from '../exit/exit-choice.ts';
import type { ExitChoice } from '../exit/verdict.ts';

/** The list of choices ensures that such a country exists. */
const countryCodes: Check<readonly string[]> = (value) => list(countryCode)(value);

/** A URL that `fetch` accepts: it rejects one with a user name and a password (Fetch, section 5.4). */
export const httpsUrl: Check<string> = (value) => {
  if (typeof value !== 'string' || !URL.canParse(value)) return wrong('text');
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' ? null : wrong('text');
};

/** `stun:host` or `stun:host:port`, the host a name, an IPv4 address or an IPv6 address in brackets (RFC 7064, 3.1). */
export const stunUrl: Check<string> = (value) => {
  const [, host, port = '3478'] = (typeof value === 'string' && stunForm.exec(value)) || [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return wrong('text');
  return URL.canParse(`http://${host}`) ? null : wrong('text');
};

const stunForm = /^stun:([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

const service = byKind<CheckService>({
  listed: object({ kind: just('listed'), id: text }),
  own: object({ kind: just('own'), httpsUrl, stunUrl: orNull(stunUrl) }),
});

export const exitSettings: Check<ExitSettings> = object({
  choice: object<ExitChoice>({ countries: countryCodes, tunnel: flag }),
  check: object<CheckSettings>({ service: orNull(service), onChange: flag }),
});
