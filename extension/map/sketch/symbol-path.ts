/** SVG path data of a sign around this point, in the sizes that Plotly draws it in. */
export function symbolPath(symbol: string, x: number, y: number, size: number): string {
  const radius = size / 2;
  switch (symbol) {
    case 'diamond':
      return polygon(x, y, radius * widenedBy.diamond, [0, 90, 180, 270]);
    case 'square':
      return polygon(x, y, radius * Math.SQRT2, [45, 135, 225, 315]);
    case 'triangle-up':
      return polygon(x, y, radius, [90, 210, 330], 4 / 3);
    case 'x-thin-open':
      return `M${x - radius},${y - radius}l${size},${size}M${x - radius},${y + radius}l${size},${-size}`;
    default:
      return `M${x - radius},${y}a${radius},${radius},0,1,0,${2 * radius},0a${radius},${radius},0,1,0,${-2 * radius},0z`;
  }
}

/** Plotly draws some signs wider than they are said to be. */
export const widenedBy = { diamond: 1.3 };

/** @param wide how much wider it is than if all corners were on a circle */
function polygon(x: number, y: number, radius: number, angles: readonly number[], wide = 1): string {
  const corners = angles.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${x + radius * wide * Math.cos(angle)},${y - radius * Math.sin(angle)}`;
  });
  return `M${corners.join('L')}z`;
}
