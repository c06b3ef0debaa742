import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { downloads } from '../../../../src/features/download/downloads.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { buttonOf, mount, one, partOf, textOf } from '../../mount.js';
import { until } from '../../until.js';

interface SavedFile {
  readonly name: string;
  readonly text: string;
}

const DATA = { ...TWO_BURSTS, title: 'Two bursts!', story: [{ heading: 'One', entry: '2025-5' }] };

/** What has been saved. */
const done = (element: ConflictTimeline): HTMLElement => one(element, '[part~="download"] [aria-live="polite"]');

describe('downloads', () => {
  let saved: Promise<SavedFile> | undefined;

  beforeEach(() => {
    saved = undefined;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { href, download } = this;
      saved = fetch(href).then(async (answer) => ({ name: download, text: await answer.text() }));
    };
  });
  afterEach(() => {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  });

  async function open(element: ConflictTimeline): Promise<HTMLDialogElement> {
    buttonOf(element, 'Download').click();
    await element.settled;
    await element.updateComplete;
    return partOf(element, 'download') as HTMLDialogElement;
  }

  async function save(element: ConflictTimeline, format: string): Promise<SavedFile> {
    one(element, `[data-format="${format}"]`).click();
    await until(() => saved !== undefined, `a file of ${format}`);
    return saved!;
  }

  detail('offer each format by its name and what it is for', async () => {
    const element = await mount({ data: DATA });
    const dialog = await open(element);
    expect([...dialog.querySelectorAll('button[data-format]')].map(textOf)).to.deep.equal(
      downloads.map(({ name }) => name),
    );
    await expect(dialog).to.be.accessible();
  });

  it('save everything, named after the title, and say so', async () => {
    const element = await mount({ data: DATA });
    await open(element);
    const { name, text } = await save(element, 'json');
    expect(name).to.equal('two-bursts.json');
    expect((JSON.parse(text) as typeof DATA).entries.length).to.equal(DATA.entries.length);
    expect(textOf(done(element))).to.equal('Saved as two-bursts.json.');
  });

  detail('name what the format cannot hold', async () => {
    const element = await mount({ data: DATA });
    await open(element);
    await save(element, 'timelinejs');
    expect(textOf(done(element)))
      .to.contain('TimelineJS leaves out:')
      .and.contain('story');
    const lines = [...done(element).querySelectorAll('li')].map(textOf);
    expect(lines.some((line) => line.includes('story') && line.endsWith(': the format has no place for it'))).to.equal(
      true,
    );
  });

  detail('save what the filters show, or all where the reader asks for it', async () => {
    const element = await mount({ data: DATA, filter: { party: ['north'] } });
    const count = (text: string): number => (JSON.parse(text) as typeof DATA).entries.length;
    const dialog = await open(element);
    const shown = count((await save(element, 'json')).text);
    expect(shown).to.be.within(1, DATA.entries.length - 1);
    dialog.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]!.click();
    expect(count((await save(element, 'json')).text)).to.equal(DATA.entries.length);
  });

  for (const { id, extension } of downloads) {
    detail(`write ${id}`, async () => {
      const element = await mount({ data: DATA });
      await open(element);
      const { name, text } = await save(element, id);
      expect(name).to.equal(`two-bursts.${extension}`);
      expect(text.length).to.be.greaterThan(100);
    });
  }
});
