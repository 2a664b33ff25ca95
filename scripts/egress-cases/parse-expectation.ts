import { isRecord } from '../is-record.ts';
import type { CaseExpectation } from './egress-case.ts';

/** The text of an expected.json; null when something is missing or of another type. */
export function parseExpectation(text: string): CaseExpectation | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || !isRecord(value.expect)) return null;
  const { title = '', expect, uid = null, firefox = {}, exits = {} } = value;
  if (typeof title !== 'string') return null;
  if (uid !== null && typeof uid !== 'number') return null;
  return isTexts(firefox) && isTexts(exits) ? { title, expect, uid, firefox, exits } : null;
}

export function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
}
