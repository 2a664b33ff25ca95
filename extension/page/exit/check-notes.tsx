import type { Egress } from '../../../native-host/protocol.ts';
import { asksEveryInterface } from '../../exit-check/asks-every-interface.ts';
import { askedOutside, checkScope } from '../../exit/check-scope.ts';
import type { ExitSettings } from '../../exit/exit-choice.ts';
import { message } from '../../text/message.ts';
import { uiLanguage } from '../../text/ui-language.ts';

type Props = { settings: ExitSettings; egress: Egress | null };

/** What a click on the button beside it sends, and what of that leaves outside a tunnel. */
export function CheckNotes({ settings, egress }: Props) {
  const everyInterface = asksEveryInterface();
  const { udp } = checkScope(settings, egress, { byItself: false, everyInterface });
  const outside = askedOutside(settings.choice, egress);
  return (
    <>
      {outside === 'unknown' && (
        <p class="field-error small" data-check-note="outside-unknown">
          {message('exitCheckOutsideUnknown')}
        </p>
      )}
      {outside !== 'unknown' && outside.length > 0 && (
        <p class="field-error small" data-check-note="outside">
          {message('exitCheckOutside', {
            families: new Intl.ListFormat(uiLanguage()).format(outside.map((family) => `IPv${family}`)),
          })}
        </p>
      )}
      <p class="muted small" data-check-note={udp ? 'udp' : 'https-only'}>
        {message(udp ? 'exitCheckAsksBoth' : 'exitCheckAsksHttps')}
        {everyInterface && ` ${message('exitCheckEveryInterface')}`}
      </p>
    </>
  );
}
