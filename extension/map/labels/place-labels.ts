/** In pixels, y downwards. */
export type Spot = { x: number; y: number };
export type Box = { left: number; top: number; right: number; bottom: number };

/** A text that is to stand at a spot or beside what is drawn there. */
export type Wish = {
  text: string;
  spot: Spot;
  /** From the spot to the edge of what is drawn there. */
  clear: number;
  /** It may stand on the spot itself. */
  onSpot: boolean;
};

export type Placed = { text: string; middle: Spot; box: Box };

/**
 * Where texts stand, so that none lies over another or over an obstacle: on or beside their spot. One without room is
 * left out (null).
 *
 * @param wishes the most important first
 * @param obstacles what is drawn already
 * @param isOnMap whether a text may have its middle there
 */
export function placeLabels(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  isOnMap: (middle: Spot) => boolean = () => true,
): (Placed | null)[] {
  const taken = [...obstacles];
  return wishes.map((wish) => {
    const box = candidates(wish).find(
      (each) => isOnMap(middleOf(each)) && !taken.some((other) => overlap(each, other)),
    );
    if (box === undefined) return null;
    taken.push(box);
    return { text: wish.text, middle: middleOf(box), box };
  });
}

/** The square around a disc. */
export function boxAround({ x, y }: Spot, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function middleOf({ left, top, right, bottom }: Box): Spot {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function candidates({ text, spot: { x, y }, clear, onSpot }: Wish): Box[] {
  const [halfWidth, halfHeight] = [(text.length * CHARACTER_PX) / 2, HEIGHT_PX / 2];
  const [down, right] = [clear + halfHeight, clear + halfWidth + 1];
  const offsets = [
    ...(onSpot ? [[0, 0]] : []),
    [0, down],
    [0, -down],
    [right, 0],
    [-right, 0],
    [right * 0.8, down],
    [-right * 0.8, down],
    [right * 0.8, -down],
    [-right * 0.8, -down],
  ];
  return offsets.map(([dx = 0, dy = 0]) => ({
    left: x + dx - halfWidth,
    right: x + dx + halfWidth,
    top: y + dy - halfHeight,
    bottom: y + dy + halfHeight,
  }));
}

/** A little more than the mean of letters of 11 px. */
const CHARACTER_PX = 6.7;
const HEIGHT_PX = 13;
