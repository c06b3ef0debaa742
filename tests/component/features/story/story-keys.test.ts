import { expect } from '@open-wc/testing';
import { announced, announcer, chartStop, panels } from '../../look-ups.js';
import { buttonOf, focused, mount, partOf, partsOf, press } from '../../mount.js';
import { detail } from '../../detail.js';
import { AUTHORED } from './authored-story.js';
import { stepHeading, storyPlace } from './story-look-ups.js';

describe('the keys of the story', () => {
  for (const [dir, next, previous] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`arrows turn the page, ${dir}`, async () => {
      const element = await mount({ data: AUTHORED, story: 0 }, { dir });
      partOf(element, 'story').focus();
      await press(element, next);
      expect(element.story).to.equal(1);
      await press(element, previous);
      expect(element.story).to.equal(0);
    });
  }

  detail('Home and End go to the ends, where the arrows stop', async () => {
    const element = await mount({ data: AUTHORED, story: 1 });
    partOf(element, 'story').focus();
    await press(element, 'End');
    await press(element, 'ArrowRight');
    expect(element.story).to.equal(3);
    await press(element, 'Home');
    expect(element.story).to.equal(0);
  });

  it('the button takes the focus into the panel, Escape back to it', async () => {
    const element = await mount({ data: AUTHORED });
    buttonOf(element, 'Story · 4 steps').click();
    await element.settled;
    expect(focused(element)).to.equal(storyPlace(element));
    expect(storyPlace(element).getAttribute('aria-valuetext')).to.equal(`Step 1 of 4: ${stepHeading(element)}`);
    await press(element, 'Escape');
    expect([element.story, focused(element)?.getAttribute('data-focus')]).to.deep.equal([undefined, 'story-begin']);
    expect([...partsOf(element, 'story'), ...panels(element)].length).to.equal(0);
  });

  it('is a slider that says its place, and the text of the step is said beside it', async () => {
    const element = await mount({ data: AUTHORED });
    buttonOf(element, 'Story · 4 steps').click();
    await element.settled;
    const states = (): readonly (string | null)[] =>
      ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => storyPlace(element).getAttribute(name));
    expect(states()).to.deep.equal(['1', '1', '4']);
    await press(element, 'ArrowRight');
    expect(states()).to.deep.equal(['1', '2', '4']);
    expect(focused(element)).to.equal(storyPlace(element));
    expect(announced(element), 'the slider says the step').not.to.contain('Step 2');
    expect(announced(element)).to.match(/^In this step: Title 2025-1, 1 March 2025; /);
  });

  it('says the text of a step in its language, and all else in the element’s', async () => {
    const element = await mount({ data: { ...AUTHORED, lang: 'en' } }, { lang: 'de' });
    element.startStory();
    await element.settled;
    storyPlace(element).focus();
    await press(element, 'ArrowRight');
    await press(element, 'ArrowRight');
    expect(announced(element)).to.equal('Nothing to see.');
    expect(announcer(element).querySelector('span')?.lang).to.equal('en');
    await press(element, 'End');
    await press(element, 'ArrowRight');
    expect(announced(element)).not.to.equal('');
    expect(announcer(element).querySelector('[lang]')).to.equal(null);
  });

  it('Escape in the chart leaves as well', async () => {
    const element = await mount({ data: AUTHORED, story: 0 });
    chartStop(element).focus();
    await press(element, 'Escape');
    expect(element.story).to.equal(undefined);
  });

  detail('leaves keys with a modifier to the page', async () => {
    const element = await mount({ data: AUTHORED, story: 0 });
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    partOf(element, 'story').dispatchEvent(event);
    await element.settled;
    expect([event.defaultPrevented, element.story]).to.deep.equal([false, 0]);
  });
});

describe('a swipe over the story', () => {
  const swipe = (panel: HTMLElement, dx: number, dy: number, pointerType = 'touch'): void => {
    const at = (type: string, x: number, y: number): PointerEvent =>
      new PointerEvent(type, { pointerId: 7, isPrimary: true, pointerType, clientX: x, clientY: y, bubbles: true });
    panel.dispatchEvent(at('pointerdown', 300, 300));
    panel.dispatchEvent(at('pointerup', 300 + dx, 300 + dy));
  };

  for (const [dir, dx] of [
    ['ltr', -90],
    ['rtl', 90],
  ] as const) {
    it(`turns the page, ${dir}`, async () => {
      const element = await mount({ data: AUTHORED, story: 1 }, { dir });
      swipe(partOf(element, 'story'), dx, 10);
      await element.settled;
      expect(element.story).to.equal(2);
      swipe(partOf(element, 'story'), -dx, -10);
      await element.settled;
      expect(element.story).to.equal(1);
    });
  }

  detail('is ignored by mouse, when short, or when it scrolls', async () => {
    const element = await mount({ data: AUTHORED, story: 1 });
    const panel = partOf(element, 'story');
    swipe(panel, -90, 0, 'mouse');
    swipe(panel, -20, 0);
    swipe(panel, -90, 120);
    await element.settled;
    expect(element.story).to.equal(1);
    expect(getComputedStyle(panel).touchAction).to.equal('pan-y');
  });
});
