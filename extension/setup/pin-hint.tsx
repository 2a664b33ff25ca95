import { useEffect, useState } from 'preact/hooks';
import { isInExtension } from '../browser/is-in-extension.ts';
import { message } from '../text/message.ts';

/** How to get the toolbar button into sight, where the browser says that it is not. */
export function PinHint() {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    if (!isInExtension()) return undefined;
    const look = () => {
      void chrome.action.getUserSettings().then(({ isOnToolbar }) => setHidden(!isOnToolbar));
    };
    look();
    // The user pins it in the browser's own window and returns to the page.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return isHidden ? (
    <p class="muted" data-pin-hint>
      {message('setupPin')}
    </p>
  ) : null;
}
