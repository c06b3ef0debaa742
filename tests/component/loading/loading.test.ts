import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TimelineErrorEvent } from '../../../src/element/session/events.js';
import { held, stubNetwork, type Network } from '../answers.js';
import { ONE_ENTRY, TWO_BURSTS } from '../datasets.js';
import { whileTimersAreHeld } from '../../held-timers.js';
import { detail } from '../detail.js';
import { announced, buttonIn, covered, marksAndItems } from '../look-ups.js';
import { all, allMarks, entriesOf, mount, one, partOf, partsOf, record, shadowText, textOf, told } from '../mount.js';
import { frames } from '../../unit/rows/many-entries.js';
import { until } from '../until.js';

const URL_A = 'https://data.example/a.ndjson';
const URL_B = 'https://data.example/b.json';
/** A load that takes longer is announced. */
const SLOW_MS = 400;

const line = (id: string): string =>
  `${JSON.stringify({ id, kind: 'event', date: `2022-02-${id}`, title: `Title ${id}` })}\n`;

/** An answer under the control of the test. */
function stream(headers: Readonly<Record<string, string>> = {}) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own;
    },
  });
  return {
    answer: () => new Response(body, { headers: { 'content-type': 'application/x-ndjson', ...headers } }),
    /** Nothing sent waits for its reader. */
    isRead: () => controller?.desiredSize === 1,
    send: (text: string) => {
      controller?.enqueue(new TextEncoder().encode(text));
    },
    end: () => {
      controller?.close();
    },
    fail: () => {
      controller?.error(new TypeError('lost'));
    },
  };
}

const barOf = (element: ConflictTimeline): HTMLProgressElement => one(element, 'progress') as HTMLProgressElement;

describe('loading', () => {
  let network: Network;
  const loading = async (element: ConflictTimeline, src: string): Promise<void> => {
    element.src = src;
    await until(() => network.requests.includes(src), `${src} is asked for`);
    await frames();
  };
  beforeEach(() => {
    network = stubNetwork();
  });
  afterEach(() => {
    network.restore();
  });

  it('shows how far it has come, by a bar with a name and a count, and can be stopped', async () => {
    const source = stream({ 'content-length': '1000' });
    network.set(URL_A, source.answer);
    const element = await mount({});
    await loading(element, URL_A);
    const bar = barOf(element);
    const bytes = (line('01') + line('02')).length;
    source.send(line('01') + line('02'));
    await until(() => bar.value === bytes, 'two lines have come');
    source.send(line('03'));
    // The bar does not move at each of them.
    await until(() => {
      source.send('\n');
      return bar.value > bytes + line('03').length;
    }, 'the third has come');
    expect(bar.getAttribute('aria-label')).to.equal('Loaded so far');
    expect(bar.max).to.equal(1000);
    expect(textOf(partOf(element, 'state'))).to.contain('3 entries so far');
    buttonIn(partOf(element, 'state'), 'Cancel').click();
    await element.settled;
    expect(marksAndItems(element)).to.have.lengthOf(3);
    const notice = partOf(element, 'state');
    expect(textOf(notice)).to.contain('Only a part is shown: 3 entries.').and.contain('cancelled');
    expect(notice.getAttribute('role')).to.equal('status');
  });

  detail('does not claim to know how much there is to come', async () => {
    const source = stream();
    network.set(URL_A, source.answer);
    const element = await mount({});
    await loading(element, URL_A);
    expect(barOf(element).position).to.equal(-1);
    source.send(line('01'));
    source.end();
    await element.settled;
    expect(all(element, 'progress')).to.have.lengthOf(0);
  });

  detail('broken off, shows the part and says so; a retry loads the whole', async () => {
    const source = stream();
    network.set(URL_A, source.answer);
    const element = await mount({});
    const { log } = record(element);
    await loading(element, URL_A);
    source.send(line('01') + line('02'));
    await until(source.isRead, 'two lines have come');
    await frames();
    source.fail();
    await element.settled;
    expect(marksAndItems(element)).to.have.lengthOf(2);
    expect(textOf(partOf(element, 'state'))).to.contain('Only a part is shown: 2 entries. The connection was lost.');
    expect(log).to.deep.equal(['load']);
    const again = stream();
    network.set(URL_A, again.answer);
    again.send(line('01') + line('02') + line('03'));
    again.end();
    buttonIn(partOf(element, 'state'), 'Try again').click();
    await element.settled;
    expect(marksAndItems(element)).to.have.lengthOf(3);
    expect(partsOf(element, 'state')).to.have.lengthOf(0);
  });

  detail('keeps the drawing, and is announced only if it takes long', async () => {
    const { answer, release } = held(ONE_ENTRY);
    network.set(URL_B, answer);
    const element = await mount({ data: TWO_BURSTS });
    element.data = undefined;
    await whileTimersAreHeld([SLOW_MS, SLOW_MS], async () => {
      await loading(element, URL_B);
      expect(entriesOf(allMarks(element))).to.have.lengthOf(10);
      expect(all(element, 'progress')).to.have.lengthOf(0);
    });
    await until(() => all(element, '[part~="state"] progress').length === 1, 'it takes long');
    expect(entriesOf(allMarks(element)), 'below the message').to.have.lengthOf(10);
    expect(announced(element)).to.equal('Loading the timeline…');
    release();
    await element.settled;
    expect(shadowText(element)).to.contain('One entry');
    expect(announced(element)).to.equal('Loaded: 1 entry');
    expect(all(element, 'progress')).to.have.lengthOf(0);
  });

  detail('cancelled before anything came, has an error with a retry', async () => {
    const source = stream();
    network.set(URL_A, source.answer);
    const element = await mount({});
    const { events } = record(element);
    await loading(element, URL_A);
    buttonIn(partOf(element, 'state'), 'Cancel').click();
    await until(() => events.length > 0, 'it is reported');
    await element.settled;
    expect(told(events, TimelineErrorEvent).map(({ code }) => code)).to.deep.equal(['cancelled']);
    expect(textOf(partOf(element, 'state'))).to.contain('Loading was cancelled.');
  });

  it('grows on the screen while it loads, and the reader keeps the window', async () => {
    const source = stream();
    network.set(URL_A, source.answer);
    const element = await mount({});
    await loading(element, URL_A);
    source.send(Array.from({ length: 16 }, (_, index) => line(String(index + 1).padStart(2, '0'))).join(''));
    let more = 0;
    await until(() => {
      source.send(line('10').replace('"10"', `"x${more++}"`));
      return partsOf(element, 'title').length > 0;
    }, 'there is a picture');
    element.zoomTo({ start: Date.parse('2022-02-03'), end: Date.parse('2022-02-06') });
    element.select('04');
    const before = element.visibleRange;
    source.send(line('28'));
    source.end();
    await element.settled;
    expect(element.visibleRange).to.deep.equal(before);
    expect(element.selected).to.equal('04');
    expect(covered(element)).to.contain(`${17 + more} entries`);
  });

  detail('of much data, lays the page out in turns: what is shown stays until then', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const { log } = record(element);
    const count = 50_000;
    const start = Float64Array.from({ length: count }, (_, row) => row * 3_600_000);
    element.data = { title: 'Much', columns: { start, title: { codes: new Uint8Array(count), values: ['T'] } } };
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(shadowText(element)).not.to.contain('Much');
    expect(entriesOf(allMarks(element))).to.have.lengthOf(10);
    await element.settled;
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(textOf(partOf(element, 'header'))).to.contain('50,000 entries');
    expect(log).to.deep.equal(['load']);
  });

  it('much data set, taken out of the page and put back, is there in the end', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const box = element.parentElement!;
    element.data = { columns: { start: new Float64Array(50_000), title: Array.from({ length: 50_000 }, () => 'T') } };
    await element.updateComplete;
    element.remove();
    await frames();
    expect(element.matches(':state(loading)')).to.equal(true);
    box.append(element);
    await element.updateComplete;
    await element.settled;
    expect(textOf(partOf(element, 'header'))).to.contain('50,000 entries');
  });

  detail('much data set twice: the second is shown, and stays', async () => {
    const element = await mount({});
    const much = (title: string): object => ({
      title,
      entries: Array.from(
        { length: 11_000 },
        (_, index) => JSON.parse(line('10').replace('"10"', `"x${index}"`)) as object,
      ),
    });
    element.data = much('First');
    await element.updateComplete;
    element.data = much('Second');
    await element.settled;
    await frames();
    expect(textOf(partOf(element, 'header'))).to.contain('Second');
  });

  detail('src changed a hundred times: the last one wins, and none before it shows', async () => {
    const answers = Array.from({ length: 100 }, (_, index) => held({ ...ONE_ENTRY, title: `Title ${index}` }));
    answers.forEach(({ answer }, index) => {
      network.set(`https://data.example/${index}.json`, answer);
    });
    const element = await mount({});
    const { log } = record(element);
    for (const index of answers.keys()) {
      element.src = `https://data.example/${index}.json`;
      if (index % 10 === 0) await element.updateComplete;
    }
    await element.updateComplete;
    for (const { release } of [...answers].reverse()) release();
    await element.settled;
    await frames();
    expect(shadowText(element)).to.contain('Title 99');
    expect(log).to.deep.equal(['load']);
  });

  detail('gives up on a silent server after the time that is set', async () => {
    network.set(URL_A, stream().answer);
    const element = await mount({ timeout: 40 });
    const { events } = record(element);
    await loading(element, URL_A);
    await until(() => events.length > 0, 'it is reported');
    expect(told(events, TimelineErrorEvent).map(({ code }) => code)).to.deep.equal(['timeout']);
  });
});
