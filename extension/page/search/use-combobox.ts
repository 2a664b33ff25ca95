import { useState } from 'preact/hooks';

/** The options that a text box offers below it, and which is active: the focus stays in the box. */
export type Combobox<Option> = {
  /** Empty while the list is closed. */
  options: readonly Option[];
  /** Index of the active option. */
  active: number | null;
  chosen: Option | undefined;
  show: (isOpen: boolean) => void;
  /** Handles a key as in an editable combobox (WAI-ARIA practices); false if it was not handled. */
  press: (key: string) => boolean;
};

/**
 * @param optionsNow what would be offered now
 * @param onEnter Enter was pressed with no active option
 */
export function useCombobox<Option>(
  optionsNow: () => readonly Option[],
  onTake: (option: Option) => void,
  onEnter: () => void,
): Combobox<Option> {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const options = isOpen ? optionsNow() : [];
  const chosen = active === null ? undefined : options[active];

  const show = (open: boolean) => {
    setOpen(open);
    setActive(null);
  };
  const move = (by: 1 | -1) => {
    const count = (isOpen ? options : optionsNow()).length;
    setOpen(true);
    if (count === 0) return;
    setActive((at) => (at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count));
  };
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter') {
      if (chosen !== undefined) onTake(chosen);
      else {
        onEnter();
        show(false);
      }
    } else if (key === 'Escape' && options.length > 0) show(false);
    else return false;
    return true;
  };
  return { options, active, chosen, show, press };
}
