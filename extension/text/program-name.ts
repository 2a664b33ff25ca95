import { message } from './message.ts';
import { foreignText } from './foreign-text.ts';

/** What `programOf` returns, or a text where that is null. */
export function programName(program: string | null): string {
  return program === null ? message('programUnknown') : foreignText(program);
}
