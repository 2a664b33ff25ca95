import { signal, type ReadonlySignal } from '@preact/signals';
import type { PopupRequest, PopupUpdate } from '../overview/popup-messages.ts';
import { attachToBackground } from './attach-to-background.ts';
import { followTheme } from '../view/theme/theme.ts';
import { showsSample } from './shows-sample.ts';
import { applyPopupUpdate, isPopupUpdate, popupKnowsNothing, type PopupState } from './popup-state.ts';

/** Where the popup gets what it shows, and where it sends its requests. */
export type PopupLink = {
  state: ReadonlySignal<PopupState>;
  send: (request: PopupRequest) => void;
  /** Whether the connections are made up. */
  isSample: boolean;
};

/** Links the popup with the background, or with the sample connections that link-page describes. */
export function linkPopup(): PopupLink {
  const state = signal(popupKnowsNothing);
  const params = new URLSearchParams(location.search);
  const isSample = showsSample();
  const apply = (update: PopupUpdate) => {
    state.value = applyPopupUpdate(state.value, update);
    if (update.type === 'settings') followTheme(update.settings.theme, isSample);
  };
  if (!isSample) return { state, isSample, send: attachToBackground('popup', isPopupUpdate, apply) };
  const sending = showSample(apply, params);
  return { state, isSample, send: (request) => void sending.then((send) => send(request)) };
}

/** Loaded on demand: a real popup needs no samples. */
async function showSample(
  apply: (update: PopupUpdate) => void,
  params: URLSearchParams,
): Promise<(request: PopupRequest) => void> {
  const { playPopupSample } = await import('./sample/play-popup-sample.ts');
  return playPopupSample(apply, params);
}
