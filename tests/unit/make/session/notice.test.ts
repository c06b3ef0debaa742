import { expect } from 'chai';
import { importData, type Imported } from '../../../../src/convert/import/index.js';
import { LANGUAGES, loadTexts } from '../../../../apps/make/messages/texts.js';
import { fetchNotice, noticesOf, tooLarge } from '../../../../apps/make/session/notice.js';

const ENGLISH = /[a-z]{3,}/i;
const SLIDES = JSON.stringify({
  events: [{ start_date: { year: '2024', format: 'yyyy' }, text: { headline: '<b>1</b>' }, autolink: true }],
});

async function lostOf(input: string): Promise<Imported['notKept']> {
  const { notKept } = await importData(input);
  return notKept;
}

describe('notices about a file', () => {
  it('say what is not kept and why in each language', async () => {
    const notKept = await lostOf(SLIDES);
    expect(notKept.map(({ code }) => code)).to.include.members(['markup', 'date-format']);
    const notices = noticesOf({ draft: undefined, issues: [], notKept, questions: [] });
    expect(notices).to.have.length(notKept.length);
    const english = await loadTexts('en');
    for (const [lang] of LANGUAGES.filter(([one]) => one !== 'en')) {
      const texts = await loadTexts(lang);
      for (const [at, notice] of notices.entries()) {
        const { text, detail } = notice(texts);
        expect([detail, text === notice(english).text], lang).to.deep.equal([undefined, false]);
        expect(text, lang).to.contain(notKept[at]!.what);
        // Names from the file stay unchanged.
        const rest = text.replace(notKept[at]!.what, '');
        if (lang === 'uk' || lang === 'ru' || lang === 'ar') expect(rest, lang).not.to.match(ENGLISH);
      }
    }
  });

  it('say how large a file is, where that is known', async () => {
    const texts = await loadTexts('en');
    expect(tooLarge(50_000_000)(texts).text).to.match(/^50 MB: this page takes 20 MB at most/);
    expect(tooLarge(20_000_001)(texts).text).to.match(/^20\.1 MB/);
    expect(fetchNotice({ fault: 'too-large', size: undefined })(texts).text).to.match(/^Files over 20 MB/);
    expect(fetchNotice({ fault: 'too-large', size: 31_000_000 })(texts).text).to.match(/^31 MB/);
  });

  it('quote what is wrong in a record of another program, and name its row', async () => {
    const { issues } = await importData('Start Date,End Date,Headline\n3/4/2022,,A\nsoon,,B\n2024,,C\n');
    const notices = noticesOf({ draft: undefined, issues, notKept: [], questions: [] });
    const uk = await loadTexts('uk');
    expect(notices.map((notice) => notice(uk).detail)).to.deep.equal([undefined, undefined]);
    expect(notices.map((notice) => notice(uk).text.replace(/[\u2068\u2069]/g, ''))).to.deep.equal([
      `${uk.text('faultRow', { row: 2 })}: ${uk.text('faultDayOrder', { value: '3/4/2022' })}`,
      `${uk.text('faultRow', { row: 3 })}: ${uk.text('faultDate', { value: 'soon' })}`,
    ]);
    const { issues: broken } = await importData('{\n"entries": [');
    expect(noticesOf({ draft: undefined, issues: broken, notKept: [], questions: [] })[0]!(uk)).to.deep.equal({
      text: uk.text('jsonBrokenAt', { line: 2, column: 13 }),
    });
  });

  it('leave nothing in English of what a file can be wrong in', async () => {
    const uk = await loadTexts('uk');
    const files = [
      '',
      '<!doctype html><p>',
      '\0\0\u0001',
      '{"entries": [',
      '{"entries": 5}',
      '{"what": 1}',
      '{"entries": []}',
      '{"title": 5, "entries": [{"id": "a", "kind": "event", "title": "A"}, {"id": "a", "kind": "event", "date": "soon", "title": "A"}]}',
      '{"entries": [{"id": "a", "kind": "x", "date": "2022", "title": "A", "relations": [{"type": "follows", "target": "a"}, {"type": "follows", "target": "b"}]}]}',
      '{"events": [{"start_date": {}, "text": {"headline": "A"}}, {"start_date": {"year": "x"}, "text": {"headline": "A"}}]}',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR',
      'event_id_cnty,event_date,actor1\n1,3/4/2022,A\n2,,A\n',
    ];
    let count = 0;
    for (const file of files) {
      const { issues } = await importData(file);
      for (const [at, notice] of noticesOf({
        draft: undefined,
        issues,
        notKept: [],
        questions: [],
      }).entries()) {
        count++;
        expect(notice(uk).detail, JSON.stringify(issues[at])).to.equal(undefined);
      }
    }
    expect(count).to.be.greaterThan(12);
  });
});
