// The skeletons that `npm run create` writes: each compiles, passes its test and stands in the lists of its kind. `tree` holds
// the files that are written together.

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

const CONTROLS = { toolbar: toolbarButton, 'view-menu': menuEntry, 'more-menu': menuEntry };

/** The feature has a control in the slot that is given; without one it has no content. */
export function feature(tree, name, [slot]) {
  if (slot !== undefined && !Object.hasOwn(CONTROLS, slot))
    throw new Error(`one of the slots ${Object.keys(CONTROLS).join(', ')}, not "${slot}"`);
  const id = camelCase(name);
  const type = `${id[0].toUpperCase()}${id.slice(1)}Part`;
  const { imports, code } = slot === undefined ? { imports: '', code: '' } : CONTROLS[slot](name, id, slot);
  const contract = slot === undefined ? 'Feature' : 'Feature, ViewContext';
  tree.add(
    `src/features/${name}/index.ts`,
    `/** What it is for. ${slot === undefined ? 'It loads when it is asked for' : 'Its control loads with the core, the rest when it is used'}. */
${imports}import type { ${contract} } from '../../element/core/feature.js';
import type { ${type} } from './part.js';

export const ${id}: Feature<${type}> = {
  id: '${name}',
  ${slot === undefined ? '' : `slots: { '${slot}': control },`}
  place: 'notice',
  load: () => import('./part.js'),
};
${code}`,
  );
  tree.add(
    `src/features/${name}/part.ts`,
    `/** The working part of it. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';

export interface ${type} extends FeaturePart {
  /** Says how many entries are shown. */
  readonly sayCount: () => void;
}

export function connect({ picture, session, texts }: TimelineApi): ${type} {
  return {
    sayCount: () => {
      session.announce(texts().count('entries', picture()?.totals.shown ?? 0));
    },
  };
}
`,
  );
  const list = 'src/features/index.ts';
  tree.before(list, '\nexport const FEATURES', `import { ${id} } from './${name}/index.js';\n`);
  tree.before(list, '];\n', `  ${id},\n`);
  const all = 'src/features/all.ts';
  tree.before(
    all,
    '\nprovideCode();',
    `import { ${id} } from './${name}/index.js';\nimport * as ${id}Part from './${name}/part.js';\n`,
  );
  tree.after(all, 'provideCode();\n', `provideModule(${id}, ${id}Part);\n`);
  tree.add(`tests/component/features/${name}/${name}.test.ts`, featureTest(name, id, slot));
}

function toolbarButton(name, id) {
  return {
    imports: `import { html, type TemplateResult } from 'lit';
import { icon } from '../../drawing/render/icon.js';
import type { Picture } from '../../element/picture/picture.js';
`,
    code: `
/** A line, 16 px square. */
const ICON = 'M2 8h12';

/** Arrow keys reach it, as every control of the toolbar. */
function control({ texts, features }: ViewContext, { totals }: Picture): TemplateResult {
  const words = texts.count('entries', totals.shown);
  const warm = (): void => {
    features.warm(${id});
  };
  return html\`<button
    type="button"
    class="plain"
    tabindex="-1"
    title=\${words}
    @pointerenter=\${warm}
    @focus=\${warm}
    @click=\${() => {
      features.use(${id}, ({ sayCount }) => {
        sayCount();
      });
    }}
  >
    \${icon(ICON)}<span class="word">\${words}</span>
  </button>\`;
}
`,
  };
}

function menuEntry(name, id, slot) {
  return {
    imports: `import type { TemplateResult } from 'lit';
import { menuItem } from '../../drawing/platform/menu.js';
import type { Picture } from '../../element/picture/picture.js';
`,
    code: `
function control({ texts, features }: ViewContext, { totals }: Picture): TemplateResult {
  return menuItem({
    className: '${name}',
    text: texts.count('entries', totals.shown),
    ${slot === 'view-menu' ? 'control: true,' : ''}
    onNear: () => {
      features.warm(${id});
    },
    onClick: () => {
      features.use(${id}, ({ sayCount }) => {
        sayCount();
      });
    },
  });
}
`,
  };
}

function featureTest(name, id, slot) {
  const list = `  it('is one of the features', async () => {
    const { constructor } = await mount({ data: TWO_BURSTS });
    expect((constructor as unknown as { features: readonly unknown[] }).features).to.include(${id});
  });`;
  const button = `  it('says how many entries are shown', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const words = \`\${TWO_BURSTS.entries.length} entries\`;
    buttonIn(rootOf(element), words).click();
    await until(() => announced(element) === words, 'the words of the button');
  });`;
  return slot === undefined
    ? `import { expect } from '@open-wc/testing';
import { ${id} } from '../../../../src/features/${name}/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { mount } from '../../mount.js';

describe('${name}', () => {
${list}
});
`
    : `import { TWO_BURSTS } from '../../datasets.js';
import { announced, buttonIn } from '../../look-ups.js';
import { mount, rootOf } from '../../mount.js';
import { until } from '../../until.js';

describe('${name}', () => {
${button}
});
`;
}

export function language(tree, name) {
  const folder = 'src/words/i18n/languages';
  const { dateWords } = JSON.parse(tree.read(`${folder}/en.json`));
  // What it lacks is English; the words of dates are one whole.
  tree.write(`${folder}/${name}.json`, { messages: {}, dateWords });
  const load = 'src/words/i18n/load-language.ts';
  tree.before(load, ']);\n', `  ['${name}', () => import('./languages/${name}.json', { with: { type: 'json' } })],\n`);
}

export function importer(tree, name) {
  const id = camelCase(name);
  tree.add(
    `src/convert/import/${name}.ts`,
    `/** Files of ${name}. */
import { loseOthers } from './lose-fields.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';
import { fieldOf } from './draft.js';

const KEPT = new Set(['${id}Events']);
const KEPT_OF_EVENT = new Set(['date', 'title']);

export const ${id}: JsonImporter = {
  kind: 'json',
  id: '${name}',
  detect: (value) => listOf(fieldOf(value, '${id}Events')).length > 0,
  read: (value, draft) => {
    loseOthers(value, KEPT, draft);
    for (const [at, event] of listOf(fieldOf(value, '${id}Events')).entries()) {
      loseOthers(event, KEPT_OF_EVENT, draft);
      draft.add({ id: draft.madeId('event', at + 1), kind: 'event', date: textOf(event, 'date'), title: textOf(event, 'title') }, at + 1);
    }
  },
};
`,
  );
  const all = 'src/convert/import/import-data.ts';
  tree.before(all, "import { ucdpGed } from './ucdp-ged.js';", `import { ${id} } from './${name}.js';\n`);
  tree.after(all, 'const JSONS: readonly JsonImporter[] = [\n  ownJson,\n', `  ${id},\n`);
  tree.after(all, "  | 'icalendar'", `\n  | '${name}'`);
  tree.after('bin/help.mjs', 'icalendar', `, ${name}`);
  tree.before('docs/import.md', '| `icalendar` ', `| \`${name}\` | dates and titles |\n`);
  tree.add(
    `tests/unit/import/${name}.test.ts`,
    `import { expect } from 'chai';
import { importData } from '../../../src/convert/import/index.js';

describe('files of ${name}', () => {
  it('are recognised, and give their events', async () => {
    const { dataset, counts } = await importData({ ${id}Events: [{ date: '2022-02-24', title: 'One' }] });
    expect(counts).to.deep.equal({ read: 1, kept: 1, left: 0 });
    expect(dataset?.entries[0]).to.deep.include({ date: '2022-02-24', title: 'One' });
  });
});
`,
  );
}

export function exporter(tree, name) {
  const id = camelCase(name);
  tree.add(
    `src/convert/export/${name}.ts`,
    `/** Files of ${name}. */
import { dateText } from '../../dataset/time/date-ends.js';
import { type ExportLosses, loseFields } from './export-losses.js';
import { type ExportData, type Exporter, losing } from './exporter.js';

const KEPT: ReadonlySet<string> = new Set(['id', 'kind', 'date', 'title']);
const KEPT_OF_HEAD: ReadonlySet<string> = new Set(['title']);

export const ${id}: Exporter = {
  id: '${name}',
  extension: 'txt',
  type: 'text/plain',
  write: losing(linePieces),
};

function* linePieces({ head, entries }: ExportData, losses: ExportLosses): Generator<string, void> {
  loseFields(head, KEPT_OF_HEAD, losses);
  for (const entry of entries) {
    loseFields(entry, KEPT, losses);
    yield \`\${dateText(entry.date)} \${entry.title}\\n\`;
  }
}
`,
  );
  tree.after('src/convert/export/exporter.ts', "| 'timelinejs'", `\n  | '${name}'`);
  const all = 'src/convert/export/exporters.ts';
  tree.before(all, "import { timelineJs } from './timelinejs.js';", `import { ${id} } from './${name}.js';\n`);
  tree.after(all, '  timelinejs: timelineJs,\n', `  '${name}': ${id},\n`);
  tree.after(
    'tests/unit/export/export-data.test.ts',
    "'timelinejs .json application/json',\n",
    `      '${name} .txt text/plain',\n`,
  );
  tree.after('bin/help.mjs', 'icalendar, timelinejs', `, ${name}`);
  tree.before('docs/import.md', '| `json-ld` ', `| \`${name}\` | dates and titles |\n`);
  tree.add(
    `tests/unit/export/${name}.test.ts`,
    `import { expect } from 'chai';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { exportDataset } from '../../../src/convert/export/index.js';

describe('${name}', () => {
  it('has a line for each entry', () => {
    const entries = [{ id: 'a', kind: 'event', title: 'One', date: '2022-02-24' }];
    expect(exportDataset(validateDataset({ entries }).dataset!, '${name}').text).to.equal('2022-02-24 One\\n');
  });
});
`,
  );
}
