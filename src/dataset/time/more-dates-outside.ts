/** The small build takes this instead: the code of rare dates loads with the first such date. */
export const inside = undefined;
