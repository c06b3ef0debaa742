// The layout of an archive in a database: what this version of the command writes, and what it must not overwrite.
import { Trouble, plain } from '../output.mjs';
import { VERSION } from '../help.mjs';
import { PLAIN } from './row-cells.mjs';

/** Raised when a table, a column or the meaning of one changes. Archives that do not say theirs have the first. */
export const LAYOUT = 2;
/** The version of what pages get. */
const DESCRIPTION = 1;
const COLUMNS = ['bucket', 'digest', 'id', 'sources', 'publishers', 'categories', 'words', 'body', ...PLAIN];

/** The description as it is stored. */
export function stamped(description) {
  return { ...description, layout: LAYOUT, writer: VERSION };
}

export function layoutOf({ layout = 1 }) {
  return layout;
}

/** Throws if a load would lose what a newer version has written. `columns`: of the entries; `description`: if there is one. */
export function checkLayout(name, description, columns) {
  if (description !== undefined) checkVersion(name, description);
  const unknown = columns.filter((column) => !COLUMNS.includes(column));
  if (unknown.length > 0)
    throw new Trouble(
      `${name}: its entries have columns that this version does not write: ${plain(unknown.join(', '))}; ${cure({})}`,
    );
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Trouble(`${name}: its entries lack the columns ${missing.join(', ')}: load them into a new archive`);
}

/** Throws for an archive of a newer version. */
export function checkVersion(name, description) {
  const { version, writer } = description;
  const layout = layoutOf(description);
  if (version === DESCRIPTION && layout <= LAYOUT) return;
  const found = version === DESCRIPTION ? `layout ${plain(layout)}` : `version ${plain(version)}`;
  throw new Trouble(
    `${name} has ${found}, and this is conflict-timeline ${VERSION} for layout ${LAYOUT}: ${cure({ writer })}`,
  );
}

function cure({ writer }) {
  return `use version ${writer === undefined ? 'that wrote it' : plain(writer)} or a newer one`;
}
