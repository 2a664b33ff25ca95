import { useState } from 'preact/hooks';
import { message, type MessageKey } from '../../text/message.ts';

/** A command for the user to run, whole, with a button that copies it. It breaks between its parts if it can, then between words. */
export function CopyCommand({ command }: { command: string }) {
  const [says, setSays] = useState<MessageKey | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(command).then(
      () => setSays('copyCommandDone'),
      () => setSays('detailsNotCopied'), // the browser may ask for permission, and the user may say no
    );
  };
  return (
    <>
      <span class="command">
        <code>
          {command.split(/(?<= && )/).map((part) => (
            <span key={part}>
              {part.split(/(?<= )/).map((word, index) => (
                <span key={index}>{word}</span>
              ))}
            </span>
          ))}
        </code>
        <button type="button" data-action="copy-command" onClick={copy}>
          {message(says === 'copyCommandDone' ? says : 'copyCommand')}
        </button>
      </span>
      <span class={says === 'detailsNotCopied' ? 'field-error small' : 'visually-hidden'} role="status">
        {says !== null && message(says)}
      </span>
    </>
  );
}
