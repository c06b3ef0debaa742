/** How much an entry weighs in the picture. */
export const Tier = { minor: 0, entry: 1, lead: 2 } as const;
export type Tier = (typeof Tier)[keyof typeof Tier];
