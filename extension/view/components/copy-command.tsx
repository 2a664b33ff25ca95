import { useState } from 'preact/hooks';
import { message } from '../../text/message.ts';

/** A command for the user to run, with a button that copies it. */
export function CopyCommand({ command }: { command: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };
  return (
    <span class="command">
      <code title={command}>{command}</code>
      <button type="button" onClick={() => void copy()}>
        {message(copied ? 'copyCommandDone' : 'copyCommand')}
      </button>
    </span>
  );
}
