import type { PageProblem } from '../contract/state-updates.ts';
import { message } from '../text/message.ts';
import { problemSentence } from '../view/sentences/problem-sentence.ts';

/** Problems, one per line; what to do about them is in the full tab. */
export function PopupProblems({ problems }: { problems: readonly PageProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" aria-label={message('popupProblems')}>
      {problems.map((problem, index) => {
        const { sentence, serious } = problemSentence(problem);
        return (
          <li key={index} class={serious === true ? 'problem serious' : 'problem muted'} data-problem={problem.code}>
            {sentence}
          </li>
        );
      })}
    </ul>
  );
}
