/** The strength of halos and tails at their beginning, as shares of the mark's colour: the same in both painters. */
export const FADE_OPACITY = 0.55;
/** Of a whole tail, in addition. */
export const TAIL_OPACITY = 0.75;
/** Of a tail that continues a light span. */
export const LIGHT_OPACITY = 0.36;
export const HALO_OPACITY = 0.42;
/** Share of the halo's radius within which it does not fade. */
export const HALO_INNER = 0.35;
