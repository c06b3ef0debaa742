type DateForm = (ms: number, end: number) => string;

export function day(ms: number): string;
export const DATE_FORMS: readonly DateForm[];
export const RARE_DATE_FORMS: readonly DateForm[];
