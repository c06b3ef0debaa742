// Each way of writing a date, about `ms`, and of a time up to `end`.
export const day = (ms) => new Date(ms).toISOString().slice(0, 10);
const month = (ms) => day(ms).slice(0, 7);
const year = (ms) => day(ms).slice(0, 4);
const minute = (ms) => new Date(ms).toISOString().slice(0, 16);

export const DATE_FORMS = [
  day,
  (ms) => `${day(ms)}~`,
  (ms) => `${day(ms)}?`,
  (ms) => `${day(ms)}%`,
  (ms) => `../${day(ms)}`,
  (ms) => `${day(ms)}/..`,
  (ms) => `/${day(ms)}`,
  (ms) => `${day(ms)}/`,
  month,
  (ms) => `${month(ms)}~`,
  (ms) => `${year(ms)}-XX`,
  year,
  (ms, end) => `${day(ms)}/${day(end)}`,
  (ms, end) => `${day(ms)}~/${month(end)}`,
  (ms, end) => `[${day(ms)},${day(end)}]`,
  (ms, end) => `{${day(ms)},${day(end)}}`,
  (ms) => `${minute(ms)}:00Z`,
  () => '../../..',
];

/** Besides: rarer forms, and times far from `ms`. */
export const RARE_DATE_FORMS = [
  (ms) => `${day(ms).slice(0, 3)}X`,
  (ms) => `${year(ms)}-21`,
  (ms, end) => `{${day(ms)}..${day(end)}}`,
  (ms) => `${minute(ms)}:00+05:45`,
  () => 'Y-170000002',
  () => '-0044-03-15',
  () => '9999-12-31',
];
