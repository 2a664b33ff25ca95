import type { PictureFailure } from '../../export/picture-failure.ts';
import { message } from '../../text/message.ts';

/** Says what could not be made, and what to do instead. */
export function pictureFailureSentence(failure: PictureFailure): string {
  switch (failure.code) {
    case 'no-svg':
      return message('exportNoPicture');
    case 'no-png':
      return message('exportNoPng', { width: failure.widthPx, height: failure.heightPx });
  }
}
