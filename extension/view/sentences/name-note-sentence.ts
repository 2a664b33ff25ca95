import type { NameNote } from '../../exit/name-leaks.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';

/** What is known, and what is not, of where DNS queries go, in one sentence. */
export function nameNoteSentence({ kind, interface: name, forwardedBy }: NameNote): string {
  const via = { interface: foreignText(name ?? '') };
  switch (kind) {
    case 'forwarded-unseen':
      return message('nameNoteForwarded', { program: foreignText(forwardedBy ?? '') });
    case 'by-other-tunnel':
      return message('nameNoteOtherTunnel', via);
    case 'fallback-past-tunnel':
      return message('nameNoteFallback', via);
    case 'may-be-asked':
      return message('nameNoteMayBeAsked', via);
  }
}
