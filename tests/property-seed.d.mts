/** The seed of the run, or `SEED`. */
export const seed: number;
