/** That of the run, or `SEED`. */
export const seed: number;
