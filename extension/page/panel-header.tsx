import { CloseButton } from '../view/components/close-button.tsx';

/** `id` is for what the title labels; `action` is the button's `data-action` for tests. */
type Props = { id?: string; title: string; closeLabel: string; action: string; onClose: () => void };

/** Stays visible above a scrolling panel: its title, and the button that closes it. */
export function PanelHeader({ id, title, closeLabel, action, onClose }: Props) {
  return (
    <header class="panel-header">
      <h2 id={id}>{title}</h2>
      <CloseButton label={closeLabel} action={action} onClick={onClose} />
    </header>
  );
}
