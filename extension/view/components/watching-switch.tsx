import { message } from '../../text/message.ts';

type Props = { watching: boolean | null; onChange: (watching: boolean) => void };

/** Switches between watching for as long as the browser runs, and only while a TapMap page is open. */
export function WatchingSwitch({ watching, onChange }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={watching === true}
      disabled={watching === null}
      title={message('watchingSwitchHint')}
      data-setting="watching"
      onClick={() => onChange(watching !== true)}
    >
      <span />
      {message('watchingSwitch')}
    </button>
  );
}
