import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClosestLanguage, type LanguageLoader } from '../../../src/drawing/platform/closest-language.js';
import { loadLanguage, type Language } from '../../../src/words/i18n/load-language.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { detail } from '../detail.js';

/** The parts of a host that a controller needs; an update reads the language, as the element's does. */
class Host extends HTMLElement implements ReactiveControllerHost {
  language!: ClosestLanguage;
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    this.#controllers = [];
  }

  requestUpdate(): void {
    this.updates += 1;
    this.language.read();
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
customElements.define('closest-language-host', Host);

const boxes: HTMLElement[] = [];
const pageLang = document.documentElement.lang;

function box(lang: string, parent: Node = document.body): HTMLElement {
  const element = document.createElement('div');
  if (lang !== '') element.lang = lang;
  parent.appendChild(element);
  boxes.push(element);
  return element;
}

function hostIn(parent: Node, load?: LanguageLoader): Host {
  const host = new Host();
  host.language = new ClosestLanguage(host, load);
  parent.appendChild(host);
  return host;
}

/** Observers report in a microtask. */
async function observed(host: Host): Promise<void> {
  await Promise.resolve();
  await host.language.ready;
}

const timelineIn = ({ language }: Host): string => language.texts.text('timeline');

describe('ClosestLanguage', () => {
  afterEach(() => {
    for (const element of boxes.splice(0)) element.remove();
    document.documentElement.lang = pageLang;
    document.documentElement.dir = '';
  });

  it('takes the closest language: its own, an ancestor’s, through shadow roots, the page’s', async () => {
    document.documentElement.lang = 'fr';
    const page = hostIn(box(''));
    const outer = hostIn(box('de'));
    const shadow = box('uk').attachShadow({ mode: 'open' });
    const inside = hostIn(box('', shadow));
    const own = hostIn(box('de', shadow));
    own.lang = 'es';
    const all = [page, outer, inside, own];
    await Promise.all(all.map(observed));
    expect(all.map(timelineIn)).to.deep.equal(['Chronologie', 'Zeitleiste', 'Хронологія', 'Cronología']);
  });

  detail('looks past an empty lang', async () => {
    const host = hostIn(box('', box('de')));
    host.lang = '';
    host.setAttribute('lang', '');
    await observed(host);
    expect(timelineIn(host)).to.equal('Zeitleiste');
  });

  detail('speaks English until the language is there, then both words and dates', async () => {
    const host = hostIn(box('uk'));
    expect(timelineIn(host)).to.equal('Timeline');
    expect(host.language.dateWords).to.equal(englishDateWords);
    const before = host.updates;
    await host.language.ready;
    expect(host.updates).to.equal(before + 1);
    expect(timelineIn(host)).to.equal('Хронологія');
    expect(host.language.dateWords.long.lasting).to.equal('триває');
    expect(host.language.texts.locale).to.equal('uk');
  });

  detail('keeps the words of before until the next language is there', async () => {
    const around = box('de');
    const host = hostIn(around);
    await observed(host);
    const next = deferred();
    const slow = hostIn(around, (lang) => (lang === 'de' ? loadLanguage(lang) : next.promise));
    await observed(slow);
    around.lang = 'uk';
    await Promise.resolve();
    expect(timelineIn(slow)).to.equal('Zeitleiste');
    next.resolve(await loadLanguage('uk')!);
    await slow.language.ready;
    expect(timelineIn(slow)).to.equal('Хронологія');
  });

  detail('keeps the country: its dates and digits', async () => {
    const host = hostIn(box('de-AT'));
    await observed(host);
    expect(host.language.texts.locale).to.equal('de-AT');
    const american = hostIn(box('en-US'));
    await observed(american);
    expect(american.language.texts.locale).to.equal('en-US');
  });

  detail('speaks English, dates too, where a language has no words', async () => {
    for (const lang of ['ja', 'not a language', '__proto__']) {
      const host = hostIn(box(lang));
      await observed(host);
      expect(timelineIn(host), lang).to.equal('Timeline');
      expect(host.language.texts.locale, lang).to.equal('en-GB');
    }
  });

  detail('speaks English where the language fails to load, and throws nothing', async () => {
    const around = box('de');
    const host = hostIn(around, (lang) => (lang === 'uk' ? Promise.reject(new Error('offline')) : loadLanguage(lang)));
    await observed(host);
    expect(timelineIn(host)).to.equal('Zeitleiste');
    around.lang = 'uk';
    await observed(host);
    expect(timelineIn(host)).to.equal('Timeline');
    expect(host.language.dateWords).to.equal(englishDateWords);
    around.lang = 'de';
    await observed(host);
    expect(timelineIn(host)).to.equal('Zeitleiste');
  });

  detail('speaks the last requested language, in any order of arrival', async () => {
    const around = box('de');
    const waiting = new Map([
      ['de', deferred()],
      ['uk', deferred()],
    ]);
    const host = hostIn(around, (lang) => waiting.get(lang)?.promise);
    const early = host.language.ready;
    around.lang = 'uk';
    await Promise.resolve();
    waiting.get('uk')!.resolve(await loadLanguage('uk')!);
    await host.language.ready;
    waiting.get('de')!.resolve(await loadLanguage('de')!);
    await early;
    expect(timelineIn(host)).to.equal('Хронологія');
  });

  it('follows the page, every ancestor and shadow host, and their direction', async () => {
    const middle = box('');
    const host = hostIn(middle.attachShadow({ mode: 'open' }));
    document.documentElement.lang = 'de';
    await observed(host);
    expect(timelineIn(host)).to.equal('Zeitleiste');
    middle.lang = 'fr';
    await observed(host);
    expect(timelineIn(host)).to.equal('Chronologie');
    middle.removeAttribute('lang');
    await observed(host);
    expect(timelineIn(host)).to.equal('Zeitleiste');
    const before = host.updates;
    document.documentElement.dir = 'rtl';
    await observed(host);
    expect(host.updates).to.equal(before + 1);
    expect(host.language.rtl).to.equal(true);
  });

  detail('asks for no update where other attributes change', async () => {
    const around = box('');
    const host = hostIn(around);
    const before = host.updates;
    around.className = 'other';
    around.title = 'other';
    await observed(host);
    expect(host.updates).to.equal(before);
  });

  detail('follows nothing once it has left the page, and everything again when it is back', async () => {
    const german = box('de');
    const french = box('fr');
    const host = hostIn(german);
    await observed(host);
    host.remove();
    const before = host.updates;
    german.lang = 'uk';
    await observed(host);
    expect(host.updates).to.equal(before);
    expect(timelineIn(host)).to.equal('Zeitleiste');
    french.append(host);
    await observed(host);
    expect(timelineIn(host)).to.equal('Chronologie');
    german.lang = 'es';
    await observed(host);
    expect(host.updates).to.equal(before + 2);
    french.lang = 'es';
    await observed(host);
    expect(timelineIn(host)).to.equal('Cronología');
  });
});

interface Deferred {
  readonly promise: Promise<Language>;
  readonly resolve: (language: Language) => void;
}

function deferred(): Deferred {
  let settle: ((language: Language) => void) | undefined;
  const promise = new Promise<Language>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (language) => settle?.(language) };
}
