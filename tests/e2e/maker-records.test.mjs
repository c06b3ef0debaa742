// A list of records in JSON is a sheet of the maker: its columns can be chosen, and its cells mended.
import assert from 'node:assert/strict';
import { shows, test, unpacked } from './maker-pages.mjs';
import { lastFile } from './maker-sheet.mjs';

const RECORDS = [
  { name: 'Siege', start_date: '23-08-1942', location: { lat: '46.2', lng: '21.3' }, sides: { north: ['A', 'B'] } },
  { name: 'Landing', start_date: '06-06-1944', location: { lat: '', lng: '' } },
];

test('records in JSON are a sheet whose columns can be chosen', { tag: '@detail' }, async ({ begin, engine }) => {
  const { page } = await begin(JSON.stringify(RECORDS));
  await shows(page, 2);
  const header = await page.locator('maker-grid thead').textContent();
  for (const name of ['name', 'start_date', 'lat', 'lng', 'sides.north']) assert.ok(header.includes(name), name);
  await page.locator('maker-grid td', { hasText: 'A; B' }).waitFor();
  await page.locator('.ways button').first().click();
  const { files } = unpacked(await page.evaluate(lastFile), `${engine}-records`);
  const path = Object.keys(files).find((each) => each.endsWith('.json'));
  const { entries } = JSON.parse(Buffer.from(files[path]).toString());
  assert.deepEqual(
    entries.map(({ title, date, location }) => [title, date, location?.latitude]),
    [
      ['Siege', '1942-08-23', 46.2],
      ['Landing', '1944-06-06', undefined],
    ],
  );
  await page.context().close();
});
