import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { buttonOf, mount, partOf, textOf } from '../../mount.js';

const DATA = {
  ...TWO_BURSTS,
  title: 'Two bursts',
  description: 'What it covers.\nAnd whose view it is.',
  updated: '2025-04-25',
  version: '1.2.0',
  license: 'CC-BY-4.0',
  reliabilityScale: 'A to F for the source',
  sources: [
    { id: 's', title: 'A report', publisher: 'A paper', url: 'https://example.org/report', published: '2025-04' },
    { id: 'bad', title: 'A trap', url: 'javascript:alert(1)' },
  ],
};

async function open(element: ConflictTimeline): Promise<HTMLDialogElement> {
  buttonOf(element, 'About these data').click();
  await element.settled;
  await element.updateComplete;
  return partOf(element, 'about') as HTMLDialogElement;
}

describe('about these data', () => {
  it('says what the dataset says of itself, and what it holds', async () => {
    const dialog = await open(await mount({ data: DATA }));
    expect(dialog.open).to.equal(true);
    const words = textOf(dialog);
    for (const part of [
      'Two bursts',
      'whose view it is',
      '25 April 2025',
      '1.2.0',
      'CC-BY-4.0',
      'A to F for the source',
      'Parties North',
      '10',
    ]) {
      expect(words).to.contain(part);
    }
    expect(words).to.contain('A report').and.contain('A paper').and.contain('April 2025');
    await expect(dialog).to.be.accessible();
  });

  it('names other bodies apart from the parties to the conflict, where each party has a role', async () => {
    const parties = TWO_BURSTS.parties.map((party, at) => ({ ...party, role: at === 0 ? 'side' : 'other' }));
    const element = await mount({ data: { ...DATA, parties } });
    const dialog = await open(element);
    const [sides, others] = [parties.slice(0, 1), parties.slice(1)].map((of) => of.map(({ name }) => name).join(', '));
    expect(textOf(dialog)).to.contain(`Parties to the conflict ${sides} Others involved ${others}`);
    dialog.close();
    // Of one it is not known: then none is called a side.
    element.data = { ...DATA, parties: [...parties, { id: 'third', name: 'Third' }] };
    await element.settled;
    expect(textOf(await open(element)))
      .to.contain('Parties North')
      .and.not.to.contain('Others involved');
  });

  detail('leaves out missing facts, and links to no invalid address', async () => {
    const element = await mount({ data: DATA });
    const dialog = await open(element);
    expect([...dialog.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://example.org/report']);
    element.data = TWO_BURSTS;
    await element.settled;
    dialog.close();
    const facts = [...(await open(element)).querySelectorAll('dt')].map(textOf);
    expect(facts).to.include('Time covered').and.not.to.include('Version');
  });
});
