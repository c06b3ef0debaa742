// The texts that are dates, as one pattern for JSON Schema. It accepts everything that the parser accepts, and refuses
// texts of another form; only the parser knows the number of days in a month, or the order of an interval.
const MARK = '[?~%]?';
const MONTH = '(0[1-9X]|1[0-2X]|X[0-9X])';
const DAY = '(0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])';
const SEASON = '(2[1-9]|3[0-9]|4[01])';
const CLOCK = '[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?';
const ZONE = '(Z|[+\\u2212-][0-9]{2}(:?[0-9]{2})?)?';

/** `2025-04`, `?2004-06-~11`, `20XX`, `2001-21`. */
const CALENDAR = `-?[0-9X]{4}${MARK}(-${MARK}(${SEASON}${MARK}|${MONTH}${MARK}(-${MARK}${DAY}${MARK})?))?`;
/** `19`, `198`. */
const SHORT = `-?[0-9]{2,3}${MARK}`;
/** `1950S2`. */
const SIGNIFICANT = `-?[0-9]{4}S[0-9]+${MARK}`;
/** `Y17E7`. */
const LONG = `Y-?[1-9][0-9]*(E[0-9]+)?(S[0-9]+)?${MARK}`;
/** `2025-04-25T14:30Z`. */
const INSTANT = `-?[0-9]{4}-[01][0-9]-[0-3][0-9]T${CLOCK}${ZONE}`;

const DATE = `(${INSTANT}|${MARK}(${CALENDAR}|${SHORT}|${SIGNIFICANT}|${LONG}))`;
const END = `(\\.\\.|${DATE})?`;
const MEMBER = ` *(${DATE}(\\.\\.(${DATE})?)?|\\.\\.${DATE}) *`;

/** One end alone must be a date. */
export const EDTF_PATTERN = `^((?!(\\.\\.)?$)${END}(/${END})?|[[{]${MEMBER}(,${MEMBER})*[\\]}])$`;
