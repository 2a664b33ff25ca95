import { countryCode } from '../validation/country-code.ts';
import { isRecord } from '../validation/is-record.ts';
import { keepValid } from '../validation/keep-valid.ts';
import { flag, holds, just, list, object, orNull, text, type Check, type Fields } from '../validation/validators.ts';
import { defaultExitSettings, type CheckService, type CheckSettings, type ExitSettings } from '../exit/exit-choice.ts';
import type { ExitChoice } from '../exit/verdict.ts';

/** The list of choices ensures that such a country exists. */
const countryCodes: Check<readonly string[]> = (value) => list(countryCode, mostCountries)(value);
/** ISO 3166-1 has 249, and room for 676. */
const mostCountries = 676;

const service = orNull(object<CheckService>({ kind: just('listed'), id: text }));

const choiceFields: Fields<ExitChoice> = { countries: countryCodes, tunnel: flag };
const checkFields: Fields<CheckSettings> = { service, onChange: flag, httpsOnly: orNull(flag) };

export const exitSettings: Check<ExitSettings> = object({
  choice: object(choiceFields),
  check: object(checkFields),
});

/**
 * Stored exit settings of any version in the form of this one, field by field: earlier ones say nothing of UDP, and a
 * newer one may say more or other things. Of the expected countries those stay that are any. A service of a kind that
 * this version does not have, such as the user's own that an earlier one had, becomes none: no other is used instead.
 */
export function updatedExitSettings(stored: unknown): ExitSettings {
  const { choice, check } = isRecord(stored) ? stored : {};
  const kept = keepValid(checkFields, defaultExitSettings.check, check);
  const isOther = isRecord(check) && !holds(service, check['service']);
  return {
    choice: keepValid(choiceFields, defaultExitSettings.choice, withCountries(choice)),
    check: isOther ? { ...kept, onChange: defaultExitSettings.check.onChange } : kept,
  };
}

function withCountries(choice: unknown): unknown {
  if (!isRecord(choice) || !Array.isArray(choice['countries'])) return choice;
  return { ...choice, countries: choice['countries'].filter((code) => holds(countryCode, code)) };
}
