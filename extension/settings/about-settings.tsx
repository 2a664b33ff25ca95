import { isInExtension } from '../link/link-page.ts';
import { message } from '../text/message.ts';

export function AboutSettings() {
  return (
    <div class="actions">
      {isInExtension() && (
        <span>{message('settingsAboutVersion', { version: chrome.runtime.getManifest().version })}</span>
      )}
      <a class="button" href="/extension/page/page.html?help=open">
        {message('settingsAboutKeys')}
      </a>
    </div>
  );
}
