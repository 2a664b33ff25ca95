/** `action` is its mark for tests. */
type Props = { label: string; action: string; onClick: () => void };

/** Closes the panel or the dialog in whose header it stands. */
export function CloseButton({ label, action, onClick }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} data-action={action} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}
