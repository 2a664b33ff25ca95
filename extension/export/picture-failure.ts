/** Why there is no picture of the map, as a code with facts; page/files/picture-failure-sentence writes the sentence. */
export type PictureFailure =
  /** The map could not be drawn as an SVG. */
  | { code: 'no-svg' }
  /** The browser made no PNG of so many pixels: it could not draw the SVG, or had no memory for it. */
  | { code: 'no-png'; widthPx: number; heightPx: number };

export class PictureFailed extends Error {
  readonly failure: PictureFailure;

  constructor(failure: PictureFailure, options?: ErrorOptions) {
    super(`No picture of the map: ${failure.code}.`, options);
    this.failure = failure;
  }
}
