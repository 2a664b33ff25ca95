import { isInExtension } from '../browser/is-in-extension.ts';
import { fullTabAddress } from '../contract/full-tab-address.ts';
import { message } from '../text/message.ts';

export function AboutSettings() {
  return (
    <div class="actions">
      {isInExtension() && (
        <span>{message('settingsAboutVersion', { version: chrome.runtime.getManifest().version })}</span>
      )}
      <a class="button" href={fullTabAddress('help')}>
        {message('settingsAboutKeys')}
      </a>
    </div>
  );
}
