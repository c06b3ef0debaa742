import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { headLine, who } from '../features/details/details-look-ups.js';
import { glyphOf, labels } from '../look-ups.js';
import { all, markOf, mount, partOf, textOf } from '../mount.js';

const besideMarks = (element: ConflictTimeline): readonly string[] => labels(element).map(textOf);

const legendLines = (element: ConflictTimeline): readonly HTMLElement[] => all(element, '[part~="legend"] li');

const legend = (element: ConflictTimeline): readonly string[] => legendLines(element).map(textOf);

const SIGNS: Readonly<Record<string, string>> = { us: 'US', russia: 'Rus', ukraine: 'Ukr' };
const FULL_LABELS = dataset.entries.map(({ parties = [], title, status }) => {
  const said = status === 'reported' || status === 'established' ? title : `${title} (${status})`;
  return parties.length === 0 ? said : `${parties.map((party) => SIGNS[party]!).join('+')} · ${said}`;
});

/** The signs and the title of some entry, as far as they fit, first without the speaker. */
function isFullLabel(label: string): boolean {
  const cut = label.endsWith('…') ? label.slice(0, -1) : undefined;
  return FULL_LABELS.flatMap((full) => [full, full.replace(/(^|· )[^:·]+: /, '$1')]).some((full) =>
    cut === undefined ? full.toLowerCase() === label.toLowerCase() : full.toLowerCase().startsWith(cut.toLowerCase()),
  );
}

describe('what stands beside a mark', () => {
  it('is the title where the lanes are the parties', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    expect(besideMarks(element)).to.include('Lavrov: “ready to reach a deal”');
    expect(legend(element)).not.to.include('Rus Russia');
  });

  for (const lanes of ['topic', 'actor', 'kind', 'none'] as const) {
    detail(`tells the party besides, lanes ${lanes}`, async () => {
      const element = await mount({ data: dataset, view: 'chart', lanes }, { widthPx: 1200 });
      const shown = besideMarks(element);
      expect(shown.length).to.be.greaterThan(5);
      for (const label of shown) expect(label).to.satisfy(isFullLabel);
      expect(shown).to.include('Rus+US · Putin meets US envoy Witkoff');
      expect(legend(element).slice(0, 3)).to.deep.equal(['US United States', 'Rus Russia', 'Ukr Ukraine']);
    });
  }

  // In a crowded lane only some titles are drawn, so this asks where every entry has its title.
  for (const lanes of ['topic', 'actor'] as const) {
    detail(`names no party without one, lanes ${lanes}`, async () => {
      const element = await mount({ data: dataset, view: 'chart', lanes }, { widthPx: 1200 });
      expect(besideMarks(element)).to.include('Unnamed critics: Trump more lenient to Russia');
      const said = lanes === 'actor' ? '' : 'Lavrov: ';
      expect(besideMarks(element)).to.include(`Rus · ${said}“ready to reach a deal”`);
    });
  }

  detail('does not say again what the lane says', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    expect(besideMarks(element)).to.include('Unwilling to cede land');
    element.lanes = 'kind';
    await element.settled;
    expect(besideMarks(element).filter((label) => label.includes('Ukraine: unwilling'))).to.deep.equal([]);
  });

  it('has a sign in the colour of its party', async () => {
    const element = await mount({ data: dataset, view: 'chart', lanes: 'topic' }, { widthPx: 1200 });
    const mark = markOf(element, 'Lavrov');
    const glyph = glyphOf(mark).querySelector('path')!;
    const sample = legendLines(element)
      .find((item) => textOf(item).startsWith('Rus'))!
      .querySelector('circle')!;
    expect(getComputedStyle(sample).fill).to.equal(getComputedStyle(glyph).fill);
  });

  detail('is the title again once the lanes are the parties again', async () => {
    const element = await mount({ data: dataset, view: 'chart', lanes: 'topic' }, { widthPx: 1200 });
    element.lanes = 'party';
    await element.settled;
    expect(besideMarks(element).some((label) => label.startsWith('Rus ·'))).to.equal(false);
    expect(partOf(element, 'legend').textContent).not.to.include('Russia');
  });

  detail('has no sign in a dataset without parties', async () => {
    const { title, entries } = TWO_BURSTS;
    const element = await mount({ data: { title, entries }, view: 'chart', lanes: 'none' });
    expect(besideMarks(element).some((label) => label.includes(' · '))).to.equal(false);
  });
});

describe('the open entry', () => {
  detail('names its parties: beside the date, and those of a speaker in the line of the name', async () => {
    const element = await mount({ data: dataset, view: 'chart', selected: 'last-direct-talks' }, { widthPx: 1200 });
    expect(textOf(headLine(element))).to.match(/· Event · Russia · Ukraine$/);
    element.selected = 'trump-crimea';
    await element.settled;
    expect(textOf(headLine(element))).to.match(/· Statement · interview$/);
    expect(textOf(who(element))).to.contain('United States');
  });
});
