import { useEffect, useState } from 'preact/hooks';
import type { Permissions, Wanted } from '../../browser/permissions.ts';

/** Whether a permission is granted, as the browser currently says; null until it has said. */
export function usePermission(permissions: Permissions, wanted: Wanted): boolean | null {
  const [granted, setGranted] = useState<boolean | null>(null);
  const key = JSON.stringify(wanted);
  useEffect(() => {
    let isOver = false;
    const ask = () => void permissions.has(wanted).then((has) => isOver || setGranted(has));
    ask();
    const stop = permissions.onChange(ask);
    return () => {
      isOver = true;
      stop();
    };
  }, [permissions, key]);
  return granted;
}
