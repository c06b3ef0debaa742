import { expect } from 'chai';
import '../../all-code.js';
import { Cursor, SilentCursor } from '../../../src/dataset/data/cursor.js';
import { IssueLog } from '../../../src/dataset/data/issue-log.js';
import { summariseIssues } from '../../../src/dataset/data/issue-report.js';

const messagesOf = (log: IssueLog): readonly string[] => log.all().map(({ message }) => message);
const add = (log: IssueLog, count: number, code: 'missing' | 'bad-date' = 'missing'): void => {
  for (let index = 0; index < count; index++)
    log.add({ code, severity: 'error', keys: ['entries', index], field: 'id' });
};

describe('an issue log', () => {
  it('keeps the first twenty of a record beside those of all', () => {
    const log = new IssueLog();
    log.startRecord();
    add(log, 25);
    expect(log.recordIssues()).to.deep.equal(log.all().slice(0, 20));
    expect(log.all()).to.have.lengthOf(25);
  });

  it('keeps a hundred issues of a kind, and counts the others', () => {
    const log = new IssueLog();
    add(log, 100);
    expect(messagesOf(log)).to.have.lengthOf(100);
    expect(messagesOf(log).at(-1)).to.equal('entries[99].id: missing');
    add(log, 1);
    expect(log.all().at(-1)).to.deep.equal({
      code: 'missing',
      severity: 'error',
      path: '',
      value: '',
      message: '1 more issues of this kind: missing',
      count: 1,
    });
    add(log, 2);
    add(log, 101, 'bad-date');
    expect(messagesOf(log)).to.have.lengthOf(202);
    expect(messagesOf(log).slice(-2)).to.deep.equal([
      '3 more issues of this kind: missing',
      '1 more issues of this kind: bad-date',
    ]);
    expect([...summariseIssues(log.all())]).to.deep.equal([
      ['missing', 103],
      ['bad-date', 101],
    ]);
  });

  it('keeps all that leave nothing to show, which do not count among the others', () => {
    const log = new IssueLog();
    add(log, 100);
    for (let index = 0; index < 3; index++) log.add({ code: 'missing', severity: 'fatal', keys: [] });
    expect(messagesOf(log).slice(-3)).to.deep.equal(['missing', 'missing', 'missing']);
    add(log, 1);
    expect(messagesOf(log).at(-1)).to.equal('1 more issues of this kind: missing');
  });

  it('knows the first issues of a record, also of a kind of which there are many', () => {
    const log = new IssueLog();
    add(log, 150);
    log.startRecord();
    expect(log.recordIssues()).to.deep.equal([]);
    add(log, 20);
    const first = log.recordIssues();
    expect(first.map(({ message }) => message)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => `entries[${index}].id: missing`),
    );
    add(log, 5);
    expect(log.recordIssues()).to.have.lengthOf(20);
    log.startRecord();
    add(log, 1);
    expect(log.recordIssues()).to.have.lengthOf(1);
    expect(first, 'of the record before').to.have.lengthOf(20);
  });

  it('remembers the names of ten thousand fields', () => {
    const log = new IssueLog();
    for (let index = 0; index < 10_000; index++) expect(log.isFirst(`f${index}`)).to.equal(true);
    expect([log.isFirst('f0'), log.isFirst('f9999'), log.hasSeen('f9999')]).to.deep.equal([false, false, true]);
    expect([log.isFirst('more'), log.isFirst('more'), log.hasSeen('more')]).to.deep.equal([true, true, false]);
  });
});

describe('a cursor', () => {
  it('knows its place, and how much it matters', () => {
    const log = new IssueLog();
    const cursor = new Cursor(log, 'fatal');
    const seen: unknown[] = [];
    const look = (_: unknown, { path, index, severity }: Cursor): number => seen.push(path, index, severity);
    const within = (value: unknown, at: Cursor): number => at.read(look, value, 2, 'warning');
    const entry = (value: unknown, at: Cursor): number =>
      at.read(look, value, 7, 'error') + at.read(within, value, 'quotes', 'error');
    cursor.read(entry, undefined, 'entries', 'warning');
    look(undefined, cursor);
    expect(seen).to.deep.equal([
      ...['entries[7]', 7, 'error'],
      ...['entries.quotes[2]', 2, 'warning'],
      ...['', Number.NaN, 'fatal'],
    ]);
  });

  it('reports with the severity of its place, or with another', () => {
    const log = new IssueLog();
    const cursor = new Cursor(log, 'fatal');
    cursor.report({ code: 'missing' });
    cursor.report({ code: 'missing', severity: 'warning', field: 'id' });
    expect(log.all().map(({ severity, path }) => [severity, path])).to.deep.equal([
      ['fatal', ''],
      ['warning', 'id'],
    ]);
  });

  it('reports later as of where it was', () => {
    const log = new IssueLog();
    const cursor = new Cursor(log, 'fatal');
    const later: (() => void)[] = [];
    const wait = (_: unknown, at: Cursor): number =>
      later.push(at.reportLater({ code: 'missing' })!, at.reportLater({ code: 'bad-date', severity: 'warning' })!);
    cursor.read(wait, undefined, 'entries', 'error');
    expect(log.all()).to.deep.equal([]);
    for (const report of later) report();
    expect(log.all().map(({ code, severity, path }) => [code, severity, path])).to.deep.equal([
      ['missing', 'error', 'entries'],
      ['bad-date', 'warning', 'entries'],
    ]);
  });

  it('reports an unknown field once for each kind of record', () => {
    const log = new IssueLog();
    const cursor = new Cursor(log, 'fatal');
    cursor.reportUnknownField('entry', 'colour', []);
    cursor.reportUnknownField('entry', 'colour', []);
    cursor.reportUnknownField('party', 'colour', ['color']);
    expect(log.all().map(({ code, severity, path, cure }) => [code, severity, path, cure])).to.deep.equal([
      ['unknown-field', 'warning', 'colour', undefined],
      ['unknown-field', 'warning', 'colour', 'did you mean "color"?'],
    ]);
  });

  it('that is silent notes that there was something to report, and reports nothing', () => {
    const log = new IssueLog();
    const something: ((cursor: SilentCursor) => void)[] = [
      (cursor) => {
        cursor.report();
      },
      (cursor) => {
        cursor.reportLater();
      },
      (cursor) => {
        cursor.reportUnknownField();
      },
    ];
    for (const report of something) {
      const cursor = new SilentCursor(log, 'warning');
      expect(cursor.odd).to.equal(false);
      report(cursor);
      expect(cursor.odd).to.equal(true);
    }
    expect(log.all()).to.deep.equal([]);
  });
});
