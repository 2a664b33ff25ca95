import type { ExtensionPage } from '../browsers/extension-page.ts';

/** Frame intervals while a real pointer drags the map. */
export async function dragFramesMs(page: ExtensionPage): Promise<number[]> {
  await page.evaluate(recordFrames);
  await page.drag('.js-plotly-plot', 200, 60);
  const times = await page.evaluate('(window.stopRecording = true, window.framesMs)');
  return Array.isArray(times) ? times.map(Number) : [];
}

const recordFrames = `(() => {
  window.framesMs = [];
  window.stopRecording = false;
  let lastMs = performance.now();
  const frame = (nowMs) => {
    window.framesMs.push(nowMs - lastMs);
    lastMs = nowMs;
    if (!window.stopRecording) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;
