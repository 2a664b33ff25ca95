import { useId, useState } from 'preact/hooks';
import { holds } from '../../validation/validators.ts';
import type { CheckService } from '../../exit/exit-choice.ts';
import { httpsUrl, stunUrl } from '../../contract/parse-exit-settings.ts';
import { message } from '../../text/message.ts';

type Own = Extract<CheckService, { kind: 'own' }>;
type Props = { service: Own | null; onSet: (service: Own) => void };

/** The user's own echo and STUN servers. Typed text is kept even if it is invalid. */
export function OwnServiceFields({ service, onSet }: Props) {
  const [https, setHttps] = useState(service?.httpsUrl ?? '');
  const [stun, setStun] = useState(service?.stunUrl ?? '');
  const [tried, setTried] = useState(false);
  const isHttps = holds(httpsUrl, https.trim());
  const isStun = stun.trim() === '' || holds(stunUrl, stun.trim());
  const set = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isHttps || !isStun) return;
    onSet({ kind: 'own', httpsUrl: https.trim(), stunUrl: stun.trim() === '' ? null : stun.trim() });
  };
  const wrongHttps = https.trim() === '' ? 'exitCheckOwnMissing' : 'exitCheckOwnHttpsWrong';
  return (
    <form class="own-service" noValidate onSubmit={set}>
      <UrlField
        label={message('exitCheckOwnHttps')}
        name="own-https"
        example="https://example.org/ip"
        text={https}
        onType={setHttps}
        wrong={tried && !isHttps ? message(wrongHttps, { input: https.trim() }) : null}
      />
      <UrlField
        label={message('exitCheckOwnStun')}
        name="own-stun"
        example="stun:example.org:3478"
        text={stun}
        onType={setStun}
        wrong={tried && !isStun ? message('exitCheckOwnStunWrong', { input: stun.trim() }) : null}
      />
      <button type="submit" data-action="set-service">
        {message('exitCheckOwnSave')}
      </button>
    </form>
  );
}

type FieldProps = {
  label: string;
  name: string;
  example: string;
  text: string;
  wrong: string | null;
  onType: (text: string) => void;
};

function UrlField({ label, name, example, text, wrong, onType }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        placeholder={example}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        data-setting={name}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class="field-error small" role="status" data-error={wrong === null ? undefined : name}>
        {wrong}
      </p>
    </div>
  );
}
