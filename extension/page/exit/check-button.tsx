import { useState } from 'preact/hooks';
import { originsOf } from '../../exit-check/resolve-service.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { message } from '../../text/message.ts';
import { CheckNotes } from './check-notes.tsx';
import type { ExitModel } from './exit-model.ts';

type Props = {
  exit: ExitState | null;
  model: ExitModel;
  /** The user wants to check, and has not chosen a service yet. */
  onChoose: () => void;
};

/** The button that checks the public IP address, and what a click on it sends. */
export function CheckButton({ exit, model, onChoose }: Props) {
  const [isRefused, setRefused] = useState(false);
  const settings = model.settings.value;
  const service = settings?.check.service ?? null;
  const isAsking = exit?.checking ?? false;
  const ask = async (): Promise<void> => {
    // This has to come first: browsers ask the user for a permission only within a click.
    const permitted = service !== null && (await model.permissions.request({ origins: originsOf(service) }));
    setRefused(!permitted);
    if (permitted) model.ask();
  };
  if (settings === null || service === null) {
    return (
      <div class="verdict-action">
        <button
          type="button"
          class="primary"
          disabled={settings === null}
          data-action="choose-service"
          onClick={onChoose}
        >
          {message('cardCheck')}
        </button>
      </div>
    );
  }
  return (
    <div class="verdict-action">
      <button
        type="button"
        class="primary"
        disabled={isAsking || exit === null}
        data-action="ask"
        onClick={() => void ask()}
      >
        {message(isAsking ? 'exitCheckAsking' : 'exitCheckAsk')}
      </button>
      <span role="status" class="field-error small">
        {isRefused && message('exitCheckNotPermitted')}
      </span>
      <CheckNotes settings={settings} egress={exit?.evidence.egress ?? null} />
    </div>
  );
}
