import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';

const HEADER =
  'Link,Destination Folder,Archive status,Archive date,Archive location,Thumbnail,Upload timestamp,Upload title,Text content,Screenshot,Hash,WACZ,ReplayWebpage'.split(
    ',',
  );
const HASH = 'ab'.repeat(32);
const row = (cells: Readonly<Record<string, string>>): string[] => HEADER.map((name) => cells[name] ?? '');
const POST = {
  Link: 'https://social.example/post/1',
  'Destination Folder': 'harbour',
  'Archive status': 'success',
  'Archive date': '2024-05-03T10:39:07+00:00',
  'Archive location': 'https://store.example/1.html',
  Thumbnail: '=IMAGE("https://store.example/1.jpg")',
  'Upload timestamp': '2024-05-01T07:15:00+00:00',
  'Upload title': 'Smoke over the harbour',
  'Text content': 'Smoke over the harbour, seen from the north pier.',
  Screenshot: 'https://store.example/1.png',
  Hash: `SHA-256:${HASH.toUpperCase()}`,
  WACZ: 'https://store.example/1.wacz',
  ReplayWebpage: 'https://replay.example/?source=1.wacz',
};

describe('the sheet of auto-archiver', () => {
  it('becomes uploads with a source that has its copies and the hash', async () => {
    const { dataset, counts, issues, notKept } = await importData([HEADER, row(POST)]);
    const date = '2024-05-03T10:39:07+00:00';
    expect(issues).to.deep.equal([]);
    expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
    expect(dataset?.entries[0]).to.deep.include({
      date: '2024-05-01T07:15:00+00:00',
      title: 'Smoke over the harbour',
      summary: 'Smoke over the harbour, seen from the north pier.',
      citations: [{ source: 'smoke-over-the-harbour' }],
    });
    expect(dataset?.entries[0]?.dateNote).to.contain('may be older');
    expect(dataset?.sources).to.deep.equal([
      {
        id: 'smoke-over-the-harbour',
        title: 'Smoke over the harbour',
        url: 'https://social.example/post/1',
        archives: [
          { url: 'https://store.example/1.html', date, sha256: HASH, kind: 'page' },
          { url: 'https://store.example/1.wacz', date, kind: 'wacz' },
          { url: 'https://replay.example/?source=1.wacz', date, kind: 'page' },
          { url: 'https://store.example/1.png', date, kind: 'screenshot' },
        ],
      },
    ]);
    expect(notKept.map(({ what }) => what)).to.have.members(['Destination Folder', 'Archive status', 'Thumbnail']);
  });

  it('names what it cannot keep, and keeps each copy of a link that was archived twice', async () => {
    const { dataset, counts, issues, notKept } = await importData([
      HEADER,
      row({ ...POST, Hash: 'SHA3-512:00' }),
      row({ ...POST, 'Archive location': 'https://store.example/2.html', 'Archive date': 'soon' }),
      row({ ...POST, 'Upload timestamp': '' }),
    ]);
    expect(counts).to.deep.equal({ read: 3, kept: 2, left: 1 });
    expect(issues.map(({ row: at, column, code }) => [at, column, code])).to.deep.equal([
      [4, 'upload timestamp', 'missing'],
    ]);
    expect(dataset?.sources?.map(({ archives }) => archives?.[0]?.url)).to.deep.equal([
      'https://store.example/1.html',
      'https://store.example/2.html',
    ]);
    expect(dataset?.sources?.[1]?.archives?.[0]).to.not.have.property('date');
    expect(notKept.map(({ what }) => what)).to.include.members(['hash', 'archive date']);
  });
});
