/** A theme is a style sheet: importing it has no value. */
export {};
