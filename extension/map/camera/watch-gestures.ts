/**
 * Watches whether the user is moving the map by pointer or wheel. A drawing in the middle of that would end the drag.
 *
 * @param onEnd called whenever a gesture has ended
 */
export function watchGestures(element: HTMLElement, onEnd: () => void) {
  let pressed = false;
  let moving = false;
  const press = () => {
    pressed = true;
  };
  const release = () => {
    if (!pressed) return;
    pressed = false;
    moving = false;
    // Plotly handles the event after this listener.
    setTimeout(onEnd);
  };
  const { ownerDocument } = element;
  element.addEventListener('pointerdown', press, true);
  ownerDocument.addEventListener('pointerup', release, true);
  ownerDocument.addEventListener('pointercancel', release, true);
  return {
    isActive: () => pressed || moving,
    begin() {
      moving = true;
    },
    end() {
      moving = false;
      if (!pressed) onEnd();
    },
    remove() {
      element.removeEventListener('pointerdown', press, true);
      ownerDocument.removeEventListener('pointerup', release, true);
      ownerDocument.removeEventListener('pointercancel', release, true);
    },
  };
}
