/** The forms of EDTF on the page of dates, by purpose: each with its meaning. */
export interface DateForm {
  readonly edtf: string;
  readonly meaning: string;
  /** The day for which a lasting state is reported. */
  readonly asOf?: string;
}

export interface DateGroup {
  readonly heading: string;
  readonly forms: readonly DateForm[];
}

export const DATE_GROUPS: readonly DateGroup[] = [
  group('Days and longer', [
    ['2024-05-10', 'A day'],
    ['2024-05', 'A month: some time in it'],
    ['2024', 'A year'],
    ['202', 'A decade'],
    ['20', 'A century'],
    ['2024-22', 'A season'],
    ['2024-29', 'A season in the southern hemisphere'],
    ['2024-36', 'A quarter'],
    ['2024-41', 'Half a year'],
  ]),
  group('Times of day', [
    ['2024-05-10T14:30', 'A time wherever the reader is'],
    ['2024-05-10T14:30:15Z', 'A time in UTC'],
    ['2024-05-10T14:30+02:00', 'A time of day, with its zone'],
  ]),
  group('In doubt', [
    ['2024-05-10~', 'About a day'],
    ['2024-05-10?', 'Perhaps a day'],
    ['2024-05-10%', 'Perhaps, and only about, a day'],
    ['2024-05?-10', 'Year and month in doubt'],
    ['2024-05-~10', 'Only the day approximate'],
  ]),
  group('Unknown digits', [
    ['2024-05-XX', 'Some day of a month'],
    ['2024-XX', 'Some month of a year'],
    ['2024-XX-15', 'A day of some month'],
    ['202X', 'Some year of a decade'],
    ['20XX', 'Some year of a century'],
    ['1950S2', 'An estimate: two digits are certain'],
  ]),
  group('From one time to another', [
    ['2024-05-02/2024-05-20', 'It lasted'],
    ['2024-04~/2024-05-14', 'With an approximate start'],
    ['2024-05-XX/2024-06-XX', 'With unknown days'],
    ['2024-05-02/..', 'It is still going on'],
    ['../2024-05-10', 'On or before a day'],
    ['2024-05-02/', 'It ended, nobody knows when'],
    ['/2024-05-10', 'It began, nobody knows when'],
    ['../..', 'A lasting state, as of 10 May 2024', '2024-05-10'],
  ]),
  group('Sets', [
    ['[2024-05-02,2024-05-06]', 'One of two days'],
    ['[2024-05-02..2024-05-06]', 'One of several days'],
    ['[..2024-05-06]', 'A day, or an earlier one'],
    ['[2024-05-02..]', 'A day, or a later one'],
    ['{2024-05-02,2024-05-09}', 'Each of two days'],
    ['{2024-05-02..2024-05-06}', 'Each of several days'],
  ]),
  group('Far away', [
    ['-0043-03-15', 'Before the common era'],
    ['Y12000', 'A year beyond 9999'],
    ['Y-17E7', 'Deep time'],
    ['Y3388E2S3', 'Deep time, with three certain digits'],
  ]),
];

function group(heading: string, forms: readonly (readonly [string, string, string?])[]): DateGroup {
  return { heading, forms: forms.map(([edtf, meaning, asOf]) => ({ edtf, meaning, ...(asOf && { asOf }) })) };
}
