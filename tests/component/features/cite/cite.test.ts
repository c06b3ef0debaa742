import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { ACCOUNT_CASES } from '../../../../demo/gallery/account-cases.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { announced } from '../../look-ups.js';
import { mount, textOf } from '../../mount.js';
import { citing, copiedNote, formatButtons } from './cite-look-ups.js';
import { until } from '../../until.js';

const DATA = ACCOUNT_CASES[0]!.data;

/** The clipboard as the test wants it: what was written is kept, or writing is refused. */
function stubClipboard(refuse: boolean): { readonly written: string[]; readonly restore: () => void } {
  const written: string[] = [];
  const writeText = (text: string): Promise<void> => {
    if (refuse) return Promise.reject(new DOMException('no', 'NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return {
    written,
    restore: () => {
      delete (navigator as { clipboard?: unknown }).clipboard;
    },
  };
}

async function opened(view: 'chart' | 'list', lang = 'en'): Promise<ConflictTimeline> {
  const element = await mount(
    { data: DATA, view, selected: 'south-says' },
    { widthPx: view === 'list' ? 360 : 1200, lang },
  );
  citing(element).querySelector('summary')!.click();
  await element.settled;
  return element;
}

/** Waits for the words that say so. */
async function copy(element: ConflictTimeline, at: number): Promise<void> {
  const button = formatButtons(element)[at]!;
  button.click();
  await until(() => copiedNote(element).includes(textOf(button)), `${textOf(button)} is copied`);
  await element.settled;
}

const field = (element: ConflictTimeline): HTMLTextAreaElement => citing(element).querySelector('textarea')!;

describe('citing an entry', () => {
  let clipboard: ReturnType<typeof stubClipboard> | undefined;
  afterEach(() => {
    clipboard?.restore();
  });

  for (const view of ['chart', 'list'] as const) {
    it(`copies text, BibTeX and CSL-JSON, and says so, in the ${view}`, async () => {
      clipboard = stubClipboard(false);
      const element = await opened(view);
      expect(formatButtons(element).map(textOf)).to.deep.equal(['Text', 'BibTeX', 'CSL-JSON']);
      for (const at of [0, 1, 2]) await copy(element, at);
      const [text, bibtex, csl] = clipboard.written;
      expect(text).to.match(/^Bea Noor: “South: 1,200 left without a way”, 10 March 2024\. In: The bridge at Halm/);
      expect(bibtex).to.match(/^@misc\{south-says,/);
      expect((JSON.parse(csl!) as readonly { id: string }[]).map(({ id }) => id)).to.deep.equal([
        'south-says',
        'source:radio',
      ]);
      expect(copiedNote(element)).to.equal('CSL-JSON copied');
      expect(announced(element)).to.equal('CSL-JSON copied');
      expect(field(element).value).to.equal(csl);
    });
  }

  it('selects the text where the page may not write to the clipboard', async () => {
    clipboard = stubClipboard(true);
    const element = await opened('chart');
    await copy(element, 1);
    const { value, selectionStart, selectionEnd, hidden } = field(element);
    expect([hidden, selectionStart, selectionEnd]).to.deep.equal([false, 0, value.length]);
    expect(value).to.contain('@misc');
    expect(element.shadowRoot!.activeElement === field(element)).to.equal(true);
    expect(copiedNote(element)).to.contain('selected');
  });

  detail('is closed again at another entry, and cites that one', async () => {
    clipboard = stubClipboard(false);
    const element = await opened('chart');
    await copy(element, 0);
    element.select('bridge');
    await element.settled;
    expect(citing(element).open).to.equal(false);
    expect(field(element).value).to.equal('');
    await copy(element, 1);
    expect(clipboard.written[1]).to.match(/^@misc\{bridge,/);
  });

  detail('has no fault that axe knows, and large enough targets', async () => {
    clipboard = stubClipboard(false);
    const element = await opened('chart');
    await copy(element, 0);
    await expect(element).to.be.accessible();
    const targets = [citing(element).querySelector('summary')!, ...formatButtons(element)];
    expect(targets).to.have.lengthOf(4);
    for (const target of targets) {
      expect(Math.round(target.getBoundingClientRect().height), textOf(target)).to.be.at.least(24);
    }
  });
});
