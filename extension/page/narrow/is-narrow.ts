import { mediaSignal } from '../../view/media-signal.ts';

/**
 * Whether the window is too narrow or too low for map and list side by side: a phone, or a usual window at 200 %. They
 * then take turns. narrow.css has the same condition.
 */
export const isNarrow = mediaSignal('(max-width: 700px), (max-height: 560px)');
