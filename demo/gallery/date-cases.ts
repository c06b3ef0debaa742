/** Each form of a date in EDTF: one picture and one wording for each. */
import { dataset, event, statement, type GalleryCase, type GalleryEntry } from './gallery-case.js';

/** Something sharp beside the form, for comparison. */
const SHARP = event('sharp', '2024-05-20', 'A plain day, for comparison');

export const DATE_CASES: readonly GalleryCase[] = [
  dateCase('approximate', 'Approximate: ~', 'Hollow marks that fade out on both sides: about a day, about a month.', [
    event('about-day', '2024-05-10~', 'About 10 May'),
    statement('about-month', '2024-04~', 'About April'),
  ]),
  dateCase('uncertain', 'Uncertain: ?', 'Dashed outlines: perhaps a day, perhaps a month.', [
    event('perhaps-day', '2024-05-10?', 'Perhaps 10 May'),
    statement('perhaps-month', '2024-04?', 'Perhaps April'),
  ]),
  dateCase('approximate-uncertain', 'Both: %', 'Halo and dashed outline together.', [
    event('both-day', '2024-05-10%', 'Perhaps, and about, 10 May'),
    statement('both-month', '2024-04%', 'Perhaps, and about, April'),
  ]),
  dateCase('qualified-part', 'A qualifier on one part', 'Only month and year are in doubt, or only the day is.', [
    event('month-and-year', '2024-05?-10', 'Year and month in doubt, the day known'),
    statement('day-only', '2024-05-~14', 'Only the day is approximate'),
  ]),
  dateCase('unspecified', 'Unknown digits: X', 'Bands with a dotted outline over the whole possible time.', [
    event('day-open', '2024-04-XX', 'Some day in April'),
    event('month-open', '2023-XX', 'Some month of 2023'),
    statement('month-of-day-open', '2024-XX-15', 'The 15th of some month of 2024'),
    statement('year-open', '202X', 'Some year of the 2020s'),
  ]),
  dateCase('month', 'To the month', 'A band as wide as the month.', [
    event('april', '2024-04', 'Some time in April 2024'),
    statement('june', '2024-06', 'Some time in June 2024'),
  ]),
  dateCase('year', 'To the year', 'A band as wide as the year.', [
    event('year-2023', '2023', 'Some time in 2023'),
    statement('year-2024', '2024', 'Some time in 2024'),
  ]),
  dateCase('decade', 'To the decade or the century', 'Bands of ten and of a hundred years.', [
    event('decade', '199X', 'Some time in the 1990s'),
    statement('century', '19XX', 'Some time in the 20th century'),
  ]),
  dateCase('season', 'To the season', 'Bands of three months, named as seasons and as a quarter.', [
    event('spring', '2024-21', 'Spring of 2024'),
    statement('autumn', '2023-23', 'Autumn of 2023'),
    event('quarter', '2024-36', 'Fourth quarter of 2024'),
  ]),
  dateCase('significant-digits', 'Significant digits: S', 'Only two digits are known to be right.', [
    event('two-digits', '1950S2', 'About 1950, two digits are certain'),
  ]),
  dateCase('open-start', 'On or before a day: ../', 'A tail that fades into the past.', [
    event('before-day', '../2024-05-10', 'On or before 10 May'),
    statement('before-month', '../2024-06', 'In June or before'),
  ]),
  dateCase('open-end', 'From a day on: /..', 'A tail that fades into the future.', [
    event('since-day', '2024-05-10/..', 'Since 10 May, with no end'),
    statement('since-month', '2024-04/..', 'Since April, with no end'),
  ]),
  dateCase('unknown-start', 'Unknown start', 'A dotted tail before the known end.', [
    event('until', '/2024-05-10', 'Ended on 10 May, nobody knows when it began'),
  ]),
  dateCase('unknown-end', 'Unknown end', 'A dotted tail after the known start.', [
    event('from', '2024-05-10/', 'Began on 10 May, nobody knows when it ended'),
  ]),
  dateCase(
    'open-both',
    'A lasting state: ../.. with asOf',
    'Fades on both sides of the day on which it was reported.',
    [event('state', '../..', 'Was so on 10 May', { asOf: '2024-05-10' })],
  ),
  dateCase('one-of', 'One of several: [ ]', 'Outlines joined by a dotted line: it was one of these days.', [
    event('one-of-days', '[2024-05-02,2024-05-09,2024-05-14]', 'On one of three days'),
    statement('one-of-range', '[2024-05-03..2024-05-08]', 'On one of six days'),
  ]),
  dateCase('all-of', 'All of several: { }', 'Filled marks joined by a plain line: it was on each of these days.', [
    event('all-of-days', '{2024-05-02,2024-05-09,2024-05-14}', 'On each of three days'),
    statement('all-of-months', '{2024-04,2024-06}', 'In April and in June'),
  ]),
  dateCase('interval', 'From one day to another', 'A bar with a pale part where start and end are not sharp.', [
    event('days', '2024-05-02/2024-05-14', 'Twelve days'),
    statement('months', '2024-04/2024-06', 'From April to June'),
  ]),
  dateCase(
    'interval-qualified',
    'An interval with qualified ends',
    'A bar whose ends are as soft as the dates are vague.',
    [
      event('about-start', '2024-04~/2024-05-14', 'From about April to 14 May'),
      statement('perhaps-both', '2024-05-02?/2024-06%', 'Perhaps from 2 May to about June'),
    ],
  ),
  dateCase('times', 'To the minute and the second', 'Times of day, floating and with a zone, on one day.', [
    event('minute', '2024-05-20T09:30', '09:30, wherever the reader is'),
    statement('second', '2024-05-20T10:30:15Z', '10:30:15 UTC'),
    event('offset', '2024-05-20T14:00+03:00', '14:00 at three hours east of UTC'),
  ]),
];

function dateCase(id: string, heading: string, note: string, entries: readonly GalleryEntry[]): GalleryCase {
  return { id: `edtf-${id}`, heading, note, data: dataset(heading, [...entries, SHARP]) };
}
