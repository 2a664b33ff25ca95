import { useId, useRef, useState } from 'preact/hooks';
import { isFirefox, seenSystem, systems, type System } from '../../browser/seen-system.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { HostStep } from './host-step.tsx';

type Props = { nextStep: string | null; command: string | null };

/** How to install the helper app: on the system that is seen, and on the others behind tabs. */
export function InstallSteps({ nextStep, command }: Props) {
  const id = useId();
  const [system, setSystem] = useState(seenSystem);
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, systems.indexOf(system));
    if (next === undefined) return;
    event.preventDefault();
    setSystem(next);
    tabs.current?.querySelector<HTMLElement>(`[data-system="${next}"]`)?.focus();
  };
  return (
    <>
      <div ref={tabs} class="segmented" role="tablist" aria-label={message('setupSystems')} onKeyDown={onKeyDown}>
        {systems.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            aria-selected={each === system}
            aria-controls={`${id}-step`}
            tabIndex={each === system ? 0 : -1}
            data-system={each}
            onClick={() => setSystem(each)}
          >
            {message(names[each])}
          </button>
        ))}
      </div>
      <div id={`${id}-step`} role="tabpanel" aria-labelledby={`${id}-${system}`}>
        <HostStep nextStep={nextStep} command={command} system={system} />
        {system === 'linux' && (
          <p class="muted small" data-sandbox>
            {message(isFirefox() ? 'setupSnapFirefox' : 'setupSnapChromium')}
          </p>
        )}
      </div>
    </>
  );
}

const names: Record<System, MessageKey> = { linux: 'setupLinux', windows: 'setupWindows', macos: 'setupMacos' };

/** The tab that a key leads to (WAI-ARIA Authoring Practices, tabs); undefined for any other key. */
function tabAfter(key: string, index: number): System | undefined {
  const last = systems.length - 1;
  if (key === 'ArrowRight') return systems[index === last ? 0 : index + 1];
  if (key === 'ArrowLeft') return systems[index === 0 ? last : index - 1];
  if (key === 'Home') return systems[0];
  return key === 'End' ? systems[last] : undefined;
}
