import { just, object, text, type Check } from '../validation/validators.ts';

/** Background → offscreen document; the response is the candidates, an array of strings. */
export type GatherRequest = { type: 'gather-candidates'; url: string };

export const gatherRequest: Check<GatherRequest> = object({ type: just('gather-candidates'), url: text });
