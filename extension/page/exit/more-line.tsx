import { messageOf } from '../../text/message.ts';
import { FactLine } from '../../view/components/fact-line.tsx';

/** Longer lists help nobody, and slow the page down. */
export const maxShown = 20;

/** What a list leaves out. */
export function MoreLine({ name, count }: { name: string; count: number }) {
  if (count <= 0) return null;
  return (
    <FactLine name={name}>
      <span class="muted" data-more={count}>
        {messageOf('exitListMore', count)}
      </span>
    </FactLine>
  );
}
