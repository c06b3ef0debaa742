/** That of the commit, or `SEED`. */
export const seed: number;
