import { parseObject } from '../files/parse-object.ts';

/** The policies of a file; Chromium's reader takes a comma after the last member. Null for what it ignores as invalid. */
export const parsePolicyJson = (text: string): Record<string, unknown> | null =>
  parseObject(text) ?? parseObject(text.replace(/,(?=\s*[\]}])/g, ''));
