import type { PageProblem } from '../background/page-messages.ts';
import { problemSentence } from '../view/problem-sentence.ts';

/** What went wrong, a line each; what to do about it stands in the full tab. */
export function PopupProblems({ problems }: { problems: readonly PageProblem[] }) {
  return (
    <ul aria-label="Problems">
      {problems.map((problem, index) => (
        <li key={index} class="problem" data-problem={problem.code}>
          {problemSentence(problem).sentence}
        </li>
      ))}
    </ul>
  );
}
