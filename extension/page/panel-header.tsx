import { CloseButton } from '../view/components/close-button.tsx';

/** `id` is for what the title labels; `action` the mark of the button for tests. */
type Props = { id?: string; title: string; closeLabel: string; action: string; onClose: () => void };

/** Stays in sight above a panel that scrolls: what it shows, and the button that closes it. */
export function PanelHeader({ id, title, closeLabel, action, onClose }: Props) {
  return (
    <header class="panel-header">
      <h2 id={id}>{title}</h2>
      <CloseButton label={closeLabel} action={action} onClick={onClose} />
    </header>
  );
}
