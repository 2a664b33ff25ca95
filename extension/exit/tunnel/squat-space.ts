/**
 * Networks, by number, whose addresses others use as if they were private: blocks that were given out whole in the
 * nineties, announced by ministries of defence and reached by nobody. VPNs (Hamachi in 25.0.0.0/8, Radmin in
 * 26.0.0.0/8) and mobile operators number computers from them, and translate these addresses on the way out.
 *
 * Such an address of this computer's own does not tell where it comes out; seen by others it would.
 */
export const squatSpace: ReadonlySet<number> = new Set([359, 721, 749, 8003, 203_665]);
