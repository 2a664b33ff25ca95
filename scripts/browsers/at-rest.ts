/**
 * Resolves in the page once it looks as it is going to look: its fonts are loaded, no transition or animation is on its
 * way to an end, and nothing in the document has changed for three frames.
 *
 * A theme or a size is known to a script before it is seen. Waiting once for the transitions that run is not enough: a
 * child follows the inherited colour of its parent by a transition that starts only when that one ends. A spinner has
 * no end, and is no reason to wait. Nor has one in a closed <details> in Firefox, where what is not drawn does not go on.
 *
 * @see https://www.w3.org/TR/web-animations-1/#dom-documentorshadowroot-getanimations
 */
export const atRest = `(async () => {
  let hasChanged = true;
  const observer = new window.MutationObserver(() => (hasChanged = true));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const frame = () => new Promise((resolve) =>
    document.hidden ? window.setTimeout(resolve, 50) : window.requestAnimationFrame(() => window.setTimeout(resolve)));
  const isMoving = () => document.fonts.status !== 'loaded' || document.getAnimations().some(
    ({ effect, playState }) => playState !== 'finished' && effect?.getComputedTiming().endTime !== Infinity &&
      effect?.target?.checkVisibility());
  for (let still = 0; still < 3; still = hasChanged || isMoving() ? 0 : still + 1) {
    hasChanged = false;
    await frame();
  }
  observer.disconnect();
  return true;
})()`;

/**
 * Resolves in the page once the first element is there and lies at the same position in two frames: a click in its
 * middle would otherwise meet what has just moved there. The driver may have to scroll it into view first.
 */
export const elementAtRest = (selector: string): string => `(async () => {
  const frame = () => new Promise((resolve) =>
    document.hidden ? window.setTimeout(resolve, 50) : window.requestAnimationFrame(resolve));
  const position = () => {
    const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect() ?? {};
    return width === undefined ? null : [x, y, width, height].join();
  };
  let before = null;
  for (let now = position(); now !== before; now = position()) {
    before = now;
    await frame();
  }
  return before !== null;
})()`;
