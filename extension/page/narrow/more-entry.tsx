type Props = {
  name: string;
  /** In small print at its end. */
  note?: string | undefined;
  /** For one of several that exclude each other. */
  checked?: boolean;
  disabled?: boolean;
  /** For one that leads to another page. */
  href?: string;
  /** For tests. */
  mark: Record<`data-${string}`, string>;
  onClick: () => void;
};

/** An entry of the menu of a narrow window. */
export function MoreEntry({ name, note, checked, disabled = false, href, mark, onClick }: Props) {
  const common = {
    class: 'menu-item',
    role: checked === undefined ? 'menuitem' : 'menuitemradio',
    tabIndex: -1,
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...mark,
  } as const;
  const inner = (
    <>
      {name}
      {note !== undefined && <span class="muted small">{note}</span>}
    </>
  );
  if (href !== undefined) {
    return (
      <a {...common} class="button menu-item" href={href} target="_blank" onClick={onClick}>
        {inner}
      </a>
    );
  }
  return (
    <button {...common} type="button" aria-disabled={disabled} onClick={() => !disabled && onClick()}>
      {inner}
    </button>
  );
}
