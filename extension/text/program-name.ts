import { message } from './message.ts';

/** What `programOf` gives, or plain words where the system does not tell. */
export function programName(program: string | null): string {
  return program ?? message('programUnknown');
}
