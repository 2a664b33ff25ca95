/** One thing of a sketch, from bottom to top. */
export type SketchShape =
  | {
      kind: 'path';
      d: string;
      /** Of the marker that it is. */
      id?: string;
      /** Has the edge of a new connection, which the style sheet sets. */
      isArriving?: boolean;
      fill: string;
      stroke: string;
      width: number;
      opacity: number;
      dash?: boolean;
    }
  | { kind: 'text'; text: string; x: number; y: number; fill: string; size: number; isName: boolean };

/** Nothing where there is no path. */
export const path = (d: string | null, style: Partial<SketchShape & { kind: 'path' }>): SketchShape[] =>
  d === null || d === ''
    ? []
    : [{ ...{ kind: 'path', d, fill: 'none', stroke: 'none', width: 0, opacity: 1 }, ...style, kind: 'path' }];
