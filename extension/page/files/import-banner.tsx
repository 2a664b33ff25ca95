import { formatDateTime } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { importFailureSentence } from './import-failure-sentence.ts';
import type { ImportModel } from './import-model.ts';
import { foreignText } from '../../text/foreign-text.ts';

/**
 * Shows that a file is open, with the button that closes it; or why it can't be opened. File names are text, never
 * markup.
 */
export function ImportBanner({ imports }: { imports: ImportModel }) {
  const imported = imports.imported.value;
  const failed = imports.failed.value;
  const reading = imports.reading.value;
  return (
    <div class="import" role="status" data-import={failed ? 'failed' : imported ? 'shown' : 'none'}>
      {reading !== null && (
        <div class="banner calm" data-import-reading={reading.fileName}>
          <p>{message('importReading', { file: foreignText(reading.fileName) })}</p>
          <progress
            {...(reading.share === null ? {} : { value: reading.share })}
            aria-label={message('importProgress')}
          />
          <button type="button" data-action="cancel-import" onClick={() => imports.cancel()}>
            {message('importCancel')}
          </button>
        </div>
      )}
      {failed !== null && (
        <div class="banner">
          <p>{importFailureSentence(failed)}</p>
          <button type="button" data-action="dismiss-import" onClick={() => imports.dismissFailure()}>
            {message('importDismiss')}
          </button>
        </div>
      )}
      {imported !== null && (
        <div class="banner calm">
          <p>
            <strong>
              {message('importShown', {
                file: foreignText(imported.fileName),
                time: formatDateTime(imported.takenAtMs, { seconds: false }),
              })}
            </strong>{' '}
            <span class="muted">{message('importShownNote')}</span>
          </p>
          <button type="button" data-action="back-to-live" onClick={() => imports.close()}>
            {message('importBack')}
          </button>
        </div>
      )}
    </div>
  );
}
