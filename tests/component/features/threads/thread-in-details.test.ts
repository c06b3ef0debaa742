import { expect } from '@open-wc/testing';
import { detail } from '../../detail.js';
import { buttonIn, threadLinks, threadList, threads } from '../../look-ups.js';
import { focused, mount, partOf, textOf } from '../../mount.js';
import { fanOf, LESHCHENKO, openReal } from './thread-datasets.js';
import { threadTree } from './threads-look-ups.js';

describe('the thread in the details', () => {
  detail('is a tree with the entry in its place', async () => {
    const element = await openReal({ selected: 'trump-very-close' });
    const tree = threadTree(element);
    const current = tree.querySelector('[aria-current="true"]')!;
    expect(textOf(current.querySelector('p'))).to.equal('Referred to by Trump: “very close to a deal”');
    expect(current.parentElement?.closest('li')?.querySelector('a')?.textContent).to.include('Last direct talks');
    expect([...current.querySelectorAll('a')].map(textOf)).to.include('Russia and Ukraine: no immediate response');
    expect(textOf(tree)).to.include('the silence is to a request for comment, not to Trump.');
  });

  it('follows by a click, with the focus', async () => {
    const element = await openReal();
    element.select('klitschko-bbc');
    await element.settled;
    threadLinks(element)
      .find((link) => textOf(link) === LESHCHENKO)!
      .click();
    await element.settled;
    expect(element.selected).to.equal('leshchenko-counterproductive');
    expect(focused(element)).to.equal(partOf(element, 'details'));
  });

  detail('counts what it leaves out, and opens it further', async () => {
    const element = await mount({ data: fanOf(100), view: 'chart', selected: 'hub' });
    expect(threadLinks(element)).to.have.lengthOf(40);
    expect(textOf(buttonIn(threadList(element)))).to.equal('+ 60 more');
    buttonIn(threadList(element)).click();
    await element.settled;
    expect(threadLinks(element)).to.have.lengthOf(80);
    expect(textOf(buttonIn(threadList(element)))).to.equal('+ 20 more');
  });

  detail('says of a cycle that an entry comes again', async () => {
    const entries = ['a', 'b', 'c'].map((id, index) => ({
      id,
      kind: 'statement',
      date: `2022-03-0${index + 1}`,
      title: `Title ${id}`,
      relations: [{ type: 'refers-to', target: 'bca'[index] }],
    }));
    const element = await mount({ data: { entries }, view: 'chart', selected: 'a' });
    expect(textOf(threadList(element))).to.match(/Referred to by Title c, [^(]*\(already in this thread\)/);
  });

  detail('names what a relation leads to where the dataset does not have it', async () => {
    const relations = [{ type: 'responds-to', target: '<b>gone</b>', note: 'Said elsewhere.' }];
    const entry = { id: 'a', kind: 'statement', date: '2022-03-01', title: 'Title', relations };
    const element = await mount({ data: { entries: [entry] }, view: 'chart', selected: 'a' });
    const thread = threadList(element);
    expect(textOf(thread)).to.include('Responds to not in this dataset: <b>gone</b>');
    expect(textOf(thread)).to.include('Said elsewhere.');
    expect(thread.querySelectorAll('a, b')).to.have.lengthOf(0);
    expect(threads(element)).to.have.lengthOf(0);
  });
});
