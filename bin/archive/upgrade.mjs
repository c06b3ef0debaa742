// Makes the newest layout of an older archive, without its source. The generation before stays for a way back.
import { Trouble, plain } from '../output.mjs';
import { checkVersion, LAYOUT, layoutOf } from './layout.mjs';
import { openArchive } from './opened.mjs';
import { temporaryFolder, removeFolder } from '../temporary.mjs';
import { tmpdir } from 'node:os';

export async function run(args) {
  const archive = await openArchive(args);
  const { kind, place, description } = archive;
  archive.close();
  if (kind === 'parquet')
    throw new Trouble(
      `${plain(place)}: Parquet files do not change: load the source into a new folder, and give pages its address`,
    );
  checkVersion(place, description);
  const layout = layoutOf(description);
  if (layout === LAYOUT) {
    console.log(`${plain(place)} has layout ${LAYOUT} already`);
    return 0;
  }
  await (kind === 'duckdb' ? upgradeFile(place, description) : upgradeTables(archive));
  console.log(`${plain(place)}: layout ${layout} is now layout ${LAYOUT}`);
  return 0;
}

async function upgradeFile(output, { head, precision }) {
  const { openTarget } = await import('./to-duckdb.mjs');
  const target = await openTarget({ output });
  const folder = temporaryFolder(tmpdir());
  try {
    await target.begin({ folder });
    await target.finish(head, precision);
  } finally {
    await target.close();
    removeFolder(folder);
  }
}

async function upgradeTables({ options, description: { head, precision } }) {
  const { openTarget } = await import('./to-clickhouse.mjs');
  const target = await openTarget(options);
  await target.upgrade();
  await target.finish(head, precision);
}
