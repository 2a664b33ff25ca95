import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Standing } from '../../exit/standing.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';

type Props = {
  /** For tests: [data-exit-part]. */
  id: string;
  title: string;
  /** What is worth knowing without opening it. */
  value?: string;
  standing?: Standing;
  /** Stays in sight below the line. */
  remarks?: ComponentChildren;
  /** Opened and closed from elsewhere as well. */
  isOpen?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
};

/** A line of the exit panel that opens its evidence below it. What is closed stays in the page, hidden. */
export function Fold({ id, title, value, standing, remarks, isOpen, onToggle, children }: Props) {
  const contents = useId();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const open = isOpen ?? isOwnOpen;
  return (
    <section class="exit-part" data-exit-part={id} data-exit={standing}>
      <h3>
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-controls={contents}
          data-fold={id}
          onClick={() => {
            setOwnOpen(!open);
            onToggle?.(!open);
          }}
        >
          {standing !== undefined && <VerdictGlyph icon={standing} />}
          <span class="fold-title">{title}</span>
          <span class="fold-value">{value}</span>
          <svg class="fold-arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3.5 4.500 4.500L6 12.500" />
          </svg>
        </button>
      </h3>
      {remarks}
      <div id={contents} class="fold-contents" hidden={!open}>
        {children}
      </div>
    </section>
  );
}
