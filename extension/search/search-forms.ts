import { escapedText } from '../text/escaped-text.ts';
import { folded } from '../text/folded.ts';
import { foreignText } from '../text/foreign-text.ts';

/** By what a text is found, folded (text/folded.ts): what it is and, where that differs, what people see and copy. */
export function searchForms(text: string): readonly string[] {
  const shown = foreignText(text);
  if (shown === text) return [folded(text)];
  return [text, escapedText(text), shown].map(folded);
}
