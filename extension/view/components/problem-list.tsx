import type { PageProblem } from '../../contract/state-updates.ts';
import { CopyCommand } from './copy-command.tsx';
import { message } from '../../text/message.ts';
import { problemSentence } from '../sentences/problem-sentence.ts';

/** Problems, one per line; the next step unfolds. */
export function ProblemList({ problems }: { problems: readonly PageProblem[] }) {
  return (
    <ul class="problems" aria-label={message('problemsLabel')}>
      {problems.map((problem, index) => {
        const { sentence, nextStep, command, serious } = problemSentence(problem);
        return (
          <li key={index} data-problem={problem.code}>
            <details open={serious === true}>
              <summary class={serious === true ? 'serious' : ''}>{sentence}</summary>
              <p class="muted">{nextStep}</p>
              {command !== undefined && <CopyCommand command={command} />}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
