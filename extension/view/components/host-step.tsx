import { seenSystem, type System } from '../../browser/seen-system.ts';
import { message } from '../../text/message.ts';
import { CopyCommand } from './copy-command.tsx';

type Props = { nextStep: string | null; command: string | null; system?: System };

/** What to do next about the host: in words and, if there is one, with the command and where to run it. */
export function HostStep({ nextStep, command, system = seenSystem() }: Props) {
  return (
    <div class="host-step">
      {nextStep !== null && <p>{nextStep}</p>}
      {command !== null && (
        <>
          {/* PowerShell 5, which Windows has, does not know "&&". */}
          <p class="muted small">{message(system === 'windows' ? 'setupInPrompt' : 'setupInTerminal')}</p>
          <CopyCommand command={command} />
        </>
      )}
    </div>
  );
}
