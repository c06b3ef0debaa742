import { expect } from '@open-wc/testing';
import { holdTimers, type HeldTimers } from '../../../held-timers.js';
import { stubNetwork, type Network } from '../../answers.js';
import { detail } from '../../detail.js';
import { buttonsIn, marksAndItems } from '../../look-ups.js';
import { entriesOf, mount, nameOf, partOf, textOf } from '../../mount.js';
import { until } from '../../until.js';

describe('a sheet that is followed', () => {
  const URL_A = 'https://data.example/a.csv';
  let network: Network;
  let timers: HeldTimers;
  beforeEach(() => {
    network = stubNetwork();
    timers = holdTimers(1000);
  });
  afterEach(() => {
    timers.restore();
    network.restore();
  });

  detail('rows come, change and go, while the open card and the focus stay', async () => {
    const sheet = (...rows: readonly string[]): (() => Response) => {
      const text = ['When,What happened,Where', ...rows].join('\n');
      return () => new Response(text, { headers: { 'content-type': 'text/csv' } });
    };
    network.set(URL_A, sheet('24 February 2022,Strike,Kyiv', '3 March 2022,Talks,Minsk', '9 March 2022,March,'));
    const element = await mount({ src: URL_A, columns: 'auto', follow: 'poll', pollInterval: 1 });
    const shows = (title: string): boolean =>
      entriesOf(marksAndItems(element)).some((mark) => nameOf(mark).includes(title));
    expect(['Strike', 'Talks', 'March'].map(shows)).to.deep.equal([true, true, true]);
    element.select('talks');
    await element.settled;
    const button = buttonsIn(partOf(element, 'details'))[0]!;
    button.focus();
    network.set(URL_A, sheet('20 February 2022,Speech,', '24 February 2022,Strike,Kyiv', '4 March 2022,Talks,Brest'));
    timers.letGo();
    await until(() => shows('Speech'), 'the new row is shown');
    await element.settled;
    expect(['Strike', 'Talks'].map(shows)).to.deep.equal([true, true]);
    expect(entriesOf(marksAndItems(element))).to.have.lengthOf(3);
    expect(element.selected, 'the card stays open').to.equal('talks');
    expect(textOf(partOf(element, 'details')))
      .to.contain('Brest')
      .and.contain('4 March 2022');
    const { activeElement } = element.shadowRoot!;
    expect(nameOf(activeElement!), 'the focus stays').to.equal(nameOf(button));
    expect(partOf(element, 'details').contains(activeElement)).to.equal(true);
    element.follow = 'none';
    await element.settled;
  });
});
