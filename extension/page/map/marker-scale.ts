import { computed } from '@preact/signals';
import { mediaSignal } from '../../view/media-signal.ts';

/** page.css enlarges the type of such a window as well. */
const isLarge = mediaSignal('(min-width: 2200px)');

/** How many times their usual size markers have: one looks at a large window from farther away. */
export const markerScale = computed(() => (isLarge.value ? 1.25 : 1));
