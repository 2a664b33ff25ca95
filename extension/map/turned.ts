/** A longitude, or the difference of two, in degrees from -180 to below 180: the shorter way round the earth. */
export function turned(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
