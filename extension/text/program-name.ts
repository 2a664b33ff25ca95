import { message } from './message.ts';

/** What `programOf` returns, or a text where that is null. */
export function programName(program: string | null): string {
  return program ?? message('programUnknown');
}
