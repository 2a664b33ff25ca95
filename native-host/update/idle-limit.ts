/** Without a byte for this long a connection is dead, or might as well be. */
export const idleSeconds = 20;

/**
 * Calls back once a wait has lasted too long. What is done with a part that has come does not count: a disk may be slow.
 */
export function idleLimit(onIdle: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    start(): void {
      stop();
      timer = setTimeout(onIdle, idleSeconds * 1000);
    },
    stop,
  };
}
