import { message } from '../../text/message.ts';
import type { ExportModel } from './export-model.ts';
import { pictureFailureSentence } from './picture-failure-sentence.ts';

/** Says why a picture could not be made. */
export function ExportProblem({ exports }: { exports: ExportModel }) {
  const failure = exports.failed.value;
  return (
    <div class="import" role="status">
      {failure !== null && (
        <div class="banner" data-export-failed={failure.code}>
          <p>{pictureFailureSentence(failure)}</p>
          <button type="button" data-action="dismiss-export" onClick={() => exports.dismissFailure()}>
            {message('importDismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
