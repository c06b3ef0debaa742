/** How `src` is followed: not at all, by asking again, or by server-sent messages. */
export const FOLLOWS = ['none', 'poll', 'events'] as const;

export type Follow = (typeof FOLLOWS)[number];
