import { useEffect, useState } from 'preact/hooks';
import { message } from '../../text/message.ts';

/** Copies a link to the clipboard, and for a moment says whether that was possible. */
export function useCopiedLink(): { says: string | null; copy: (link: string) => void } {
  const [says, setSays] = useState<string | null>(null);
  useEffect(() => {
    if (says === null) return;
    const timer = setTimeout(() => setSays(null), readableMs);
    return () => clearTimeout(timer);
  }, [says]);
  const copy = (link: string) => {
    navigator.clipboard.writeText(link).then(
      () => setSays(message('exportLinkCopied')),
      () => setSays(message('exportLinkNotCopied')), // the browser may ask for permission, and the user may say no
    );
  };
  return { says, copy };
}

const readableMs = 5_000;
