import { expect } from '@open-wc/testing';
import { expectNoFaultOfAxe } from '../../axe-faults.js';
import { detail } from '../../detail.js';
import { TimelineStoryEvent, type ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import {
  announced,
  announcer,
  buttonIn,
  buttonsIn,
  collapsedLanes,
  lanes,
  openItem,
  only,
  panels,
} from '../../look-ups.js';
import { all, mount, nameOf, partOf, partsOf, press, record, shadowText, textOf, told } from '../../mount.js';
import { until } from '../../until.js';
import { AUTHORED, STORY } from './authored-story.js';
import { printedStories, printedSteps, progress, stepCount, stepHeading, storyPictures } from './story-look-ups.js';

describe('the story', () => {
  it('tells the steps that were written, and the view follows', async () => {
    const element = await mount({ data: AUTHORED });
    element.startStory();
    await element.settled;
    expect([stepHeading(element), element.story, element.selected]).to.deep.equal(['It begins', 0, '2022-3']);
    expect(textOf(partOf(element, 'story')))
      .to.contain('What happened first.')
      .and.contain('We are ready');
    const { start, end } = element.visibleRange!;
    expect(start).to.be.lessThan(Date.UTC(2022, 2, 3));
    expect(end).to.be.within(Date.UTC(2022, 2, 4), Date.UTC(2023, 0));

    element.nextStep();
    await element.settled;
    expect([stepHeading(element), element.selected]).to.deep.equal(['Three years later', undefined]);
    expect(element.visibleRange).to.deep.equal({ start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 2, 4) });

    element.nextStep();
    await element.settled;
    expect(stepHeading(element)).to.equal('Words alone');
    expect(element.visibleRange).to.deep.equal({ start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 2, 4) });
  });

  detail('tells every entry in order of time where nobody wrote a story', async () => {
    const element = await mount({ data: TWO_BURSTS });
    element.nextStep();
    await element.settled;
    expect([stepHeading(element), textOf(stepCount(element))]).to.deep.equal(['Title 2022-1', 'Step 1 of 10']);
    element.previousStep();
    await element.settled;
    expect(element.story).to.equal(0);
    partOf(element, 'story').focus();
    await press(element, 'End');
    expect([element.story, progress(element).getAttribute('max')]).to.deep.equal([9, '10']);
    expect(progress(element).value).to.equal(10);
  });

  detail('begins at the open entry', async () => {
    const element = await mount({ data: TWO_BURSTS, selected: '2025-1' });
    element.startStory();
    await element.settled;
    expect(stepHeading(element)).to.equal('Title 2025-1');
  });

  detail('stands in the place of the details, which come back for another entry', async () => {
    const element = await mount({ data: AUTHORED });
    element.startStory();
    await element.settled;
    expect([panels(element).length, partsOf(element, 'story').length]).to.deep.equal([0, 1]);
    element.select('2022-1');
    await element.settled;
    expect([panels(element).length, partsOf(element, 'story').length, element.story]).to.deep.equal([1, 0, 0]);
    buttonIn(partOf(element, 'details'), 'Close').click();
    await element.settled;
    expect([panels(element).length, partsOf(element, 'story').length]).to.deep.equal([0, 1]);
  });

  detail('opens the lanes that hold the entry, and no other', async () => {
    const element = await mount({ data: AUTHORED });
    const shut = (): readonly string[] => collapsedLanes(element).map((lane) => textOf(lane.querySelector('b')));
    const shutAll = async (): Promise<void> => {
      for (const lane of lanes(element)) if (lane.getAttribute('aria-expanded') === 'true') lane.click();
      await element.settled;
      expect(shut()).to.deep.equal(['North', 'South']);
    };
    await shutAll();
    element.startStory();
    await element.settled;
    expect([element.selected, shut()], 'an entry of one party').to.deep.equal(['2022-3', ['South']]);
    await shutAll();
    element.story = 3;
    await element.settled;
    expect([element.selected, shut()], 'an entry of both').to.deep.equal(['2025-5', []]);
  });

  detail('says each step once, and tells the page', async () => {
    const element = await mount({ data: AUTHORED });
    const { events } = record(element);
    element.startStory();
    await element.settled;
    expect(announced(element)).to.equal('Step 1 of 4: It begins. In this step: Title 2022-3, 3 March 2022');
    element.nextStep();
    await element.settled;
    const second =
      'Step 2 of 4: Three years later. In this step: ' +
      'Title 2025-1, 1 March 2025; Title 2025-2, about 2 March 2025; Title 2025-3, 3 March 2025';
    await until(() => announced(element) === second, 'the second step is said');
    buttonIn(partOf(element, 'story'), 'Leave the story').click();
    await element.settled;
    const steps = told(
      events.filter(({ type }) => type === 'timeline-story'),
      TimelineStoryEvent,
    ).map(({ step, total }) => [step, total]);
    expect(steps).to.deep.equal([
      [0, 4],
      [1, 4],
      [undefined, 4],
    ]);
  });

  detail('names three of the entries that a step lights, and counts the others', async () => {
    const story = [{ heading: 'All of them', range: '2022/2025' }];
    const element = await mount({ data: { ...TWO_BURSTS, lang: 'en', story } }, { lang: 'de' });
    element.startStory();
    await element.settled;
    expect(announced(element)).to.equal(
      'Schritt 1 von 1: All of them. In diesem Schritt: Title 2022-1, 1. März 2022; ' +
        'Title 2022-2, um den 2. März 2022; Title 2022-3, 3. März 2022; 7 weitere',
    );
    const parts = [...announcer(element).querySelectorAll('[lang=en]')].map(textOf);
    expect(parts).to.deep.equal(['All of them', 'Title 2022-1', 'Title 2022-2', 'Title 2022-3']);
  });

  detail('survives a story of no steps', async () => {
    const element = await mount({ data: { entries: [] } });
    element.startStory();
    element.nextStep();
    await element.settled;
    expect(element.story).to.equal(undefined);
  });

  detail('is drawn as text only', async () => {
    const heading = '<img src=x onerror=alert(1)>';
    const element = await mount({ data: { ...TWO_BURSTS, story: [{ heading, text: heading, entry: '2022-1' }] } });
    element.startStory();
    await element.settled;
    expect(all(element, 'img').length).to.equal(0);
    expect(shadowText(element)).to.contain(heading);
  });
});

describe('the step as a property', () => {
  detail('starts when there is data, and fires no event', async () => {
    const element = document.createElement('conflict-timeline');
    let stories = 0;
    element.addEventListener('timeline-story', () => stories++);
    element.story = 1;
    document.body.append(element);
    await element.settled;
    expect(element.story).to.equal(1);
    element.data = AUTHORED;
    await element.settled;
    expect([stepHeading(element), stories]).to.deep.equal(['Three years later', 0]);
    element.story = undefined;
    await element.settled;
    expect([partsOf(element, 'story').length, stories]).to.deep.equal([0, 0]);
    element.remove();
  });

  detail('comes from the attribute, and holds to the steps that there are', async () => {
    const element = await mount({ data: AUTHORED });
    element.setAttribute('story', '99');
    await element.settled;
    expect(element.story).to.equal(3);
    element.setAttribute('story', 'x');
    await element.settled;
    expect(element.story).to.equal(undefined);
  });

  detail('stays when a new dataset comes', async () => {
    const element = await mount({ data: AUTHORED, story: 1 });
    element.data = { ...AUTHORED, title: 'Another' };
    await element.settled;
    expect([element.story, stepHeading(element)]).to.deep.equal([1, 'Three years later']);
  });

  detail('stays with its entry when filters change the steps', async () => {
    const element = await mount({ data: TWO_BURSTS });
    element.select('2025-1');
    element.startStory();
    await element.settled;
    const before = element.story!;
    element.filter = { party: ['north'] };
    await element.settled;
    expect(stepHeading(element)).to.equal('Title 2025-1');
    expect(element.story).to.be.lessThan(before);
  });
});

describe('the story in the list', () => {
  detail('opens the entry there, and says nothing twice', async () => {
    const element = await mount({ data: AUTHORED, view: 'list', story: 0 }, { widthPx: 420 });
    expect(openItem(element).dataset.entry).to.equal('2');
    expect(partOf(element, 'story').querySelectorAll('blockquote').length).to.equal(0);
    expect(textOf(partOf(element, 'story'))).to.contain('What happened first.');
  });

  detail('is for paper a numbered list', async () => {
    const element = await mount({ data: AUTHORED });
    const items = printedSteps(element).map((step) => textOf(step.querySelector('b')));
    expect(items).to.deep.equal(STORY.map((step) => step.heading));
    expect(getComputedStyle(only(printedStories(element))).display).to.equal('none');
    expect(printedStories(await mount({ data: TWO_BURSTS })).length).to.equal(0);
  });
});

describe('the picture of a step', () => {
  const url = '/nowhere/bridge.png';
  const medium = { url, alt: 'A bridge', caption: 'In May.', credit: 'Photo: Somebody', width: 960, height: 540 };
  const entry = { id: 'a', kind: 'event', date: '2022-02-24', title: 'Title' };
  const step = (media: object[], more: object = {}, entryMore: object = {}): Promise<ConflictTimeline> =>
    mount({ data: { entries: [{ ...entry, media, ...entryMore }], story: [{ entry: 'a' }] }, story: 0, ...more });

  detail('stands in the panel with its words, caption and credit', async () => {
    const element = await step([medium]);
    const picture = storyPictures(element)[0]!;
    expect([picture.src, picture.alt, picture.loading, picture.decoding]).to.deep.equal([
      location.origin + url,
      'A bridge',
      'lazy',
      'async',
    ]);
    expect(textOf(picture.closest('figure'))).to.equal('In May. Photo: Somebody');
    picture.dispatchEvent(new Event('error'));
    expect(getComputedStyle(picture.closest('figure')!).display, 'no caption of nothing').to.equal('none');
  });

  detail(
    'is not there if the page wants no media, if it may distress, and where the entry itself is open',
    async () => {
      expect(storyPictures(await step([medium], { media: 'none' }))).to.deep.equal([]);
      expect(storyPictures(await step([medium], {}, { graphic: true }))).to.deep.equal([]);
      expect(storyPictures(await step([medium], { view: 'list' }))).to.deep.equal([]);
    },
  );
});

describe('the story for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const view of ['chart', 'list'] as const) {
      detail(`has no fault that axe knows, ${view}, ${colorScheme}`, async () => {
        const element = await mount({ data: AUTHORED, deepLinks: true, story: 0, view }, { colorScheme, widthPx: 420 });
        await expectNoFaultOfAxe(element, colorScheme);
        element.remove();
      });
    }
  }

  detail('has a name, a heading, a progress with words, and targets that can be hit', async () => {
    const element = await mount({ data: AUTHORED, story: 0 });
    expect(partOf(element, 'story').getAttribute('aria-label')).to.equal('Story');
    expect(textOf(stepCount(element))).to.equal('Step 1 of 4');
    const buttons = buttonsIn(partOf(element, 'story'));
    expect(buttons).to.have.lengthOf(4);
    for (const button of buttons) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.round(Math.min(width, height)), nameOf(button)).to.be.at.least(24);
    }
  });
});
