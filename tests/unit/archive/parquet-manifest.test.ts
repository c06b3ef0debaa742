import { expect } from 'chai';
import { parquetSource } from '../../../src/archive/parquet-source.js';
import { SourceError } from '../../../src/archive/source-error.js';

const DESCRIPTION = {
  version: 1,
  head: {},
  extent: { start: 0, end: 10 },
  total: 1,
  isEstimate: false,
  lanes: [],
  facets: [],
  limits: { bins: 9, entries: 9, values: 9 },
  revision: 'r',
};
const MANIFEST = { version: 2, parts: [], files: {}, description: DESCRIPTION };

async function faultOf(manifest: unknown): Promise<unknown> {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const source = parquetSource({ url: 'http://localhost/', fetch: () => Promise.resolve(new Response(text)) });
  const [outcome] = await Promise.allSettled([source.describe()]);
  if (outcome.status === 'fulfilled') return 'none';
  return outcome.reason instanceof SourceError ? outcome.reason.code : outcome.reason;
}

describe('archive: what files of Parquet say that they are', () => {
  it('is refused where it is of another version, or half of it', async () => {
    expect(await faultOf(MANIFEST)).to.equal('none');
    expect(await faultOf({ ...MANIFEST, version: 1 }), 'of the files').to.equal('version');
    expect(await faultOf({ ...MANIFEST, description: { ...DESCRIPTION, version: 2 } }), 'of the contract').to.equal(
      'version',
    );
    expect(await faultOf(JSON.stringify(MANIFEST).slice(0, 40)), 'half of it').to.equal('not-understood');
    expect(await faultOf({ ...MANIFEST, parts: undefined }), 'no parts').to.equal('not-understood');
    expect(await faultOf({ ...MANIFEST, files: 1 }), 'no files').to.equal('not-understood');
    expect(await faultOf({ ...MANIFEST, description: undefined }), 'no description').to.equal('not-understood');
  });
});
