/** Titles that look like those of an archive, all made up. */

type TitleKind = 'event' | 'statement' | 'pact' | 'period';

const PLACES = ['Harbour', 'Station', 'Market', 'Bridge', 'Dam road', 'School', 'Old town', 'Hospital', 'Power plant'];
const HAPPENED = [
  'reopened after two months',
  'struck in the morning',
  'without water for 40,000 people',
  'evacuated by train',
  'closed until further notice',
  'reached by a convoy',
  'under repair',
  'hit; eight injured',
  'handed over',
];
const SPEAKERS = ['Governor', 'Mayor', 'Spokesperson', 'Mediator', 'Minister'];
const SAID = ['“We will rebuild”', '“No decision yet”', 'asks for a pause', 'denies the report', 'names a date'];
const PACTS = ['Pact of neutrality', 'Entente', 'Treaty of friendship', 'Defence pact', 'Consultation pact'];
const CITIES = ['Arden', 'Belmar', 'Corvo', 'Delna', 'Estria', 'Falk', 'Gorse', 'Hale', 'Ister', 'Jura'];
const PERIODS = ['Early', 'Middle', 'Late', 'Second', 'Third'];
const CULTURES = ['Valley', 'River', 'Hill', 'Island', 'Steppe', 'Coast', 'Forest', 'Delta'];

export function crowdTitle(random: () => number, kind: TitleKind): string {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  switch (kind) {
    case 'event':
      return `${one(PLACES)} ${one(HAPPENED)}`;
    case 'statement':
      return `${one(SPEAKERS)}: ${one(SAID)}`;
    case 'pact':
      return `${one(PACTS)}, ${one(CITIES)}–${one(CITIES)}`;
    case 'period':
      return `${one(PERIODS)} ${one(CULTURES)} period`;
  }
}
