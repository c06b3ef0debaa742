/** Calendars that are easy to get wrong. */
import { dataset, event, series, statement, type GalleryCase } from './gallery-case.js';

export const CALENDAR_CASES: readonly GalleryCase[] = [
  {
    id: 'bce',
    heading: 'Years before the common era',
    note: 'EDTF counts a year 0: −0489 is 490 BCE, and the axis and the words say BCE.',
    data: dataset('Before the common era', [
      event('marathon', '-0489', 'Battle of Marathon'),
      event('thermopylae', '-0479', 'Battle of Thermopylae'),
      event('plataea', '-0478', 'Battle of Plataea'),
      event('peloponnesian-war', '-0430/-0403', 'Peloponnesian War'),
    ]),
  },
  {
    id: 'year-zero',
    heading: 'Across the year 0',
    note: 'From 3 BCE to 3 CE: 1 BCE is followed by 1 CE, with no year 0 on the axis.',
    data: dataset(
      'Across the year 0',
      ['-0002', '-0001', '0000', '0001', '0002', '0003'].map((year) => event(`y${year}`, year, `Written ${year}`)),
    ),
  },
  {
    id: 'deep-time',
    heading: 'Deep time',
    note: 'Years in billions, beyond a computer’s dates: each still has its mark and its words.',
    data: dataset('Deep time', [
      event('universe', 'Y-13800000000~', 'The universe begins'),
      event('earth', 'Y-4540000000~', 'The Earth forms'),
      event('dinosaurs', 'Y-66000000~', 'The dinosaurs die out'),
      event('homo-sapiens', 'Y-300000~', 'Homo sapiens appears'),
    ]),
  },
  {
    id: 'far-future',
    heading: 'Years beyond 9999',
    note: 'Five and six digits on the axis and in the words.',
    data: dataset('Beyond 9999', [
      event('four-digits', '9998', 'Four digits'),
      event('five-digits', 'Y10002', 'Five digits'),
      statement('more', 'Y12000', 'Ten thousand years from now'),
      event('six-digits', 'Y271000', 'Six digits'),
    ]),
  },
  {
    id: 'one-minute',
    heading: 'One minute',
    note: 'Entries a few seconds apart: the axis counts seconds over the minute.',
    data: dataset(
      'One minute',
      series(10, (index) => `2025-04-25T10:30:${String(index * 6).padStart(2, '0')}Z`, 'Message'),
    ),
  },
  {
    id: 'dst-spring',
    heading: 'The night of 23 hours',
    note: 'Kyiv, 30 March 2025: the clock leaps from 03:00 to 04:00, and no tick says 03:00.',
    attributes: { 'time-zone': 'Europe/Kyiv' },
    data: dataset('The night of 23 hours', [
      event('before', '2025-03-30T02:30+02:00', '02:30, half an hour before the leap'),
      statement('last', '2025-03-30T02:59+02:00', '02:59, the last minute of winter time'),
      statement('first', '2025-03-30T04:00+03:00', '04:00, one minute later'),
      event('after', '2025-03-30T05:30+03:00', '05:30'),
    ]),
  },
  {
    id: 'dst-autumn',
    heading: 'The night of 25 hours',
    note: 'Kyiv, 26 October 2025: the hour from 03:00 comes twice, and the entries keep their true order.',
    attributes: { 'time-zone': 'Europe/Kyiv' },
    data: dataset('The night of 25 hours', [
      event('first-half', '2025-10-26T03:30+03:00', '03:30 for the first time'),
      statement('second-half', '2025-10-26T03:30+02:00', '03:30 for the second time'),
      statement('after', '2025-10-26T04:30+02:00', '04:30'),
    ]),
  },
  {
    id: 'skipped-day',
    heading: 'The day that was left out',
    note: 'Samoa had no 30 December 2011: the axis goes from the 29th to the 31st, and whole days stay the same.',
    attributes: { 'time-zone': 'Pacific/Apia' },
    data: dataset('The day that was left out', [
      event('before', '2011-12-29', 'Thursday'),
      statement('last-hour', '2011-12-29T23:00-10:00', 'Thursday, 23:00'),
      statement('first-hour', '2011-12-31T01:00+14:00', 'Saturday, 01:00, two hours later'),
      event('after', '2012-01-01', 'Sunday'),
    ]),
  },
  {
    id: 'ukrainian',
    heading: 'Dates in Ukrainian',
    note: 'The axis writes months and days of the week in the language of the element.',
    attributes: { lang: 'uk' },
    data: dataset(
      'Дати українською',
      [
        event('first', '2025-03-11', 'Перша подія'),
        event('second', '2025-04-25', 'Друга подія'),
        statement('third', '2025-04~', 'Заява, приблизно у квітні'),
      ],
      {
        lang: 'uk',
        parties: [
          { id: 'north', name: 'Північ' },
          { id: 'south', name: 'Південь' },
        ],
      },
    ),
  },
];
