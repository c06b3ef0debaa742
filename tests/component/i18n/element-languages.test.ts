/** The whole element in another language: chart, list, details, dates, and a page that changes its language. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { until } from '../until.js';
import { thumbs } from '../chart/chart-look-ups.js';
import { headLine } from '../features/details/details-look-ups.js';
import { covered } from '../look-ups.js';
import { all, markOf, mount, rootOf, shadowText, textOf } from '../mount.js';

/** English that must not remain in another language; the dataset's own words aside. */
const ENGLISH_WORDS =
  /\b(entry|entries|source|sources|Lanes|Zoom in|Event|Statement|by party|Show|Fold|From|without|March)\b/;

function namesOf(element: ConflictTimeline): string {
  const labels = [...rootOf(element).querySelectorAll('[aria-label], [title]')].flatMap((named) => [
    named.getAttribute('aria-label') ?? '',
    named.getAttribute('title') ?? '',
  ]);
  return labels.join(' ');
}

async function changeLang(element: ConflictTimeline, lang: string): Promise<void> {
  element.parentElement!.lang = lang;
  // The element hears of the page's change in a microtask.
  await Promise.resolve();
  await element.settled;
}

describe('the element in German', () => {
  detail('says everything in German: chart, details, list, dates', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-5' }, { lang: 'de-AT' });
    expect(shadowText(element)).to.contain('10 Einträge · 2 Quellen');
    expect(covered(element)).to.match(/^März 2022/);
    expect(textOf(headLine(element).querySelector('time'))).to.equal('am oder vor dem 5. März 2022');
    expect(markOf(element, 'Title 2022-2').getAttribute('aria-label')).to.equal(
      'Ereignis. Title 2022-2. um den 2. März 2022. South',
    );
    expect(shadowText(element) + namesOf(element)).not.to.match(ENGLISH_WORDS);
    element.view = 'list';
    await element.settled;
    expect(shadowText(element)).to.contain('über 2 Jahre ohne datierten Eintrag');
    expect(shadowText(element)).not.to.match(ENGLISH_WORDS);
  });
});

describe('the element in Ukrainian', () => {
  detail('says everything in Ukrainian, and declines by number', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-5' }, { lang: 'uk' });
    expect(shadowText(element)).to.contain('10 записів · 2 джерела');
    expect(textOf(headLine(element).querySelector('time'))).to.match(/^не пізніше 5 березня 2022/);
    expect(shadowText(element) + namesOf(element)).not.to.match(ENGLISH_WORDS);
    expect(all(element, 'option').map(textOf)).to.include('за учасниками');
    element.view = 'list';
    await element.settled;
    expect(shadowText(element)).to.contain('понад 2 роки без датованих записів');
  });

  detail('says in Ukrainian what went wrong', async () => {
    const element = await mount({ data: { nothing: 'of a timeline' } }, { lang: 'uk' });
    expect(shadowText(element)).to.contain('Не вдалося завантажити хронологію');
  });
});

describe('the element in Arabic', () => {
  it('says everything in Arabic, from right to left', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-5' }, { lang: 'ar', dir: 'rtl' });
    expect(shadowText(element)).to.contain('10 عناصر · مصدران');
    expect(textOf(headLine(element).querySelector('time'))).to.equal('في 5 مارس 2022 أو قبله');
    expect(shadowText(element) + namesOf(element)).not.to.match(ENGLISH_WORDS);
    const early = markOf(element, 'Title 2022-1').getBoundingClientRect();
    const late = markOf(element, 'Title 2025-4').getBoundingClientRect();
    expect(early.left).to.be.greaterThan(late.left);
  });

  detail('counts in the Gregorian calendar where another is the custom', async () => {
    const element = await mount({ data: TWO_BURSTS }, { lang: 'ar-SA', dir: 'rtl' });
    expect(covered(element)).to.contain('٢٠٢٢');
    expect(
      thumbs(element)
        .map((thumb) => thumb.getAttribute('aria-valuetext'))
        .join(),
    ).to.contain('٢٠٢٢');
  });
});

describe('the element in a language without words of its own', () => {
  detail('speaks English, dates included', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-5' }, { lang: 'ja' });
    expect(shadowText(element)).to.contain('10 entries · 2 sources');
    expect(textOf(headLine(element).querySelector('time'))).to.equal('on or before 5 March 2022');
  });
});

describe('the element in five more languages', () => {
  for (const [lang, dir, counts, day] of [
    ['pl', 'ltr', '10 wpisów · 2 źródła', '5 marca 2022 lub wcześniej'],
    ['tr', 'ltr', '10 kayıt · 2 kaynak', '5 Mart 2022 ya da öncesi'],
    ['he', 'rtl', '10 רשומות · שני מקורות', '5 במרץ 2022 או לפני כן'],
    ['fa', 'rtl', '۱۰ مورد · ۲ منبع', 'در ۵ مارس ۲۰۲۲ یا پیش از آن'],
    ['zh-CN', 'ltr', '10 条记录 · 2 个来源', '2022年3月5日或之前'],
  ] as const) {
    it(`says everything in ${lang}, in its direction and in the Gregorian calendar`, async () => {
      const element = await mount({ data: TWO_BURSTS, selected: '2022-5' }, { lang, dir });
      expect(shadowText(element)).to.contain(counts);
      expect(textOf(headLine(element).querySelector('time'))).to.equal(day);
      expect(shadowText(element) + namesOf(element)).not.to.match(ENGLISH_WORDS);
      const early = markOf(element, 'Title 2022-1').getBoundingClientRect();
      const late = markOf(element, 'Title 2025-4').getBoundingClientRect();
      expect(early.left > late.left).to.equal(dir === 'rtl');
    });
  }
});

describe('a language that a page registers', () => {
  it('is spoken by elements that are there, and by others; what it lacks is English', async () => {
    const early = await mount({ data: TWO_BURSTS }, { lang: 'eo' });
    expect(shadowText(early)).to.contain('10 entries · 2 sources');
    const { registerLanguage } = early.constructor as typeof ConflictTimeline;
    registerLanguage('eo', { messages: { entries: { one: '{count} ero', other: '{count} eroj' } } });
    await until(() => shadowText(early).includes('10 eroj · 2 sources'), 'the registered words');
    const late = await mount({ data: TWO_BURSTS }, { lang: 'eo' });
    expect(shadowText(late)).to.contain('10 eroj · 2 sources');
  });
});

describe('a page that changes its language', () => {
  it('is followed at once, there and back, and nothing of before stays', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2022-5' });
    const english = shadowText(element) + namesOf(element);
    await changeLang(element, 'uk');
    expect(shadowText(element) + namesOf(element)).not.to.match(ENGLISH_WORDS);
    expect(element.selected).to.equal('2022-5');
    await changeLang(element, 'de');
    expect(shadowText(element) + namesOf(element)).not.to.match(/\p{Script=Cyrillic}/u);
    await changeLang(element, 'en');
    expect(shadowText(element) + namesOf(element)).to.equal(english);
  });

  it('turns its direction, and the chart with it', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const leftOf = (title: string): number => markOf(element, title).getBoundingClientRect().left;
    expect(leftOf('Title 2022-1')).to.be.lessThan(leftOf('Title 2025-4'));
    element.parentElement!.dir = 'rtl';
    await Promise.resolve();
    await element.settled;
    expect(leftOf('Title 2022-1')).to.be.greaterThan(leftOf('Title 2025-4'));
  });

  detail('is followed by each of two elements in its own way', async () => {
    const german = await mount({ data: TWO_BURSTS }, { lang: 'de' });
    const english = await mount({ data: TWO_BURSTS });
    expect(shadowText(german)).to.contain('10 Einträge');
    expect(shadowText(english)).to.contain('10 entries');
    await changeLang(english, 'ar');
    expect(shadowText(german)).to.contain('10 Einträge');
    expect(shadowText(english)).to.contain('10 عناصر');
  });
});
