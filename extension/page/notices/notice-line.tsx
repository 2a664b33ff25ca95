import type { PageProblem } from '../../contract/state-updates.ts';
import { message, messageOf } from '../../text/message.ts';
import { ProblemList } from '../../view/components/problem-list.tsx';
import { Chevron } from '../list/rows/chevron.tsx';
import { useState } from 'preact/hooks';

type Props = { problems: readonly PageProblem[]; onDismiss: () => void };

/** All notices in one line of the list's head, which expands. */
export function NoticeLine({ problems, onDismiss }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <section class="notices">
      <header>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          data-action="notices"
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron expanded={isOpen} />
          {messageOf('notices', problems.length)}
        </button>
        {isOpen && (
          <button type="button" class="quiet" data-action="dismiss-notices" onClick={onDismiss}>
            {message('noticesDismiss')}
          </button>
        )}
      </header>
      <div hidden={!isOpen}>
        <ProblemList problems={problems} />
      </div>
    </section>
  );
}
