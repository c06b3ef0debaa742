// docs/vpat.md: the WCAG tables of docs/conformance.md in the form of a VPAT 2.5, WCAG 2.2 edition. One row a criterion, since
// buyers compare reports row by row.

/** The criteria of WCAG 2.2, by level. 4.1.1 is none of them any more. */
export const CRITERIA = {
  A: [
    '1.1.1 Non-text Content',
    '1.2.1 Audio-only and Video-only (Prerecorded)',
    '1.2.2 Captions (Prerecorded)',
    '1.2.3 Audio Description or Media Alternative (Prerecorded)',
    '1.3.1 Info and Relationships',
    '1.3.2 Meaningful Sequence',
    '1.3.3 Sensory Characteristics',
    '1.4.1 Use of Color',
    '1.4.2 Audio Control',
    '2.1.1 Keyboard',
    '2.1.2 No Keyboard Trap',
    '2.1.4 Character Key Shortcuts',
    '2.2.1 Timing Adjustable',
    '2.2.2 Pause, Stop, Hide',
    '2.3.1 Three Flashes or Below Threshold',
    '2.4.1 Bypass Blocks',
    '2.4.2 Page Titled',
    '2.4.3 Focus Order',
    '2.4.4 Link Purpose (In Context)',
    '2.5.1 Pointer Gestures',
    '2.5.2 Pointer Cancellation',
    '2.5.3 Label in Name',
    '2.5.4 Motion Actuation',
    '3.1.1 Language of Page',
    '3.2.1 On Focus',
    '3.2.2 On Input',
    '3.2.6 Consistent Help',
    '3.3.1 Error Identification',
    '3.3.2 Labels or Instructions',
    '3.3.7 Redundant Entry',
    '4.1.2 Name, Role, Value',
  ],
  AA: [
    '1.2.4 Captions (Live)',
    '1.2.5 Audio Description (Prerecorded)',
    '1.3.4 Orientation',
    '1.3.5 Identify Input Purpose',
    '1.4.3 Contrast (Minimum)',
    '1.4.4 Resize Text',
    '1.4.5 Images of Text',
    '1.4.10 Reflow',
    '1.4.11 Non-text Contrast',
    '1.4.12 Text Spacing',
    '1.4.13 Content on Hover or Focus',
    '2.4.5 Multiple Ways',
    '2.4.6 Headings and Labels',
    '2.4.7 Focus Visible',
    '2.4.11 Focus Not Obscured (Minimum)',
    '2.5.7 Dragging Movements',
    '2.5.8 Target Size (Minimum)',
    '3.1.2 Language of Parts',
    '3.2.3 Consistent Navigation',
    '3.2.4 Consistent Identification',
    '3.3.3 Error Suggestion',
    '3.3.4 Error Prevention (Legal, Financial, Data)',
    '3.3.8 Accessible Authentication (Minimum)',
    '4.1.3 Status Messages',
  ],
};

/** The words of the form. */
const LEVELS = {
  supports: 'Supports',
  partially: 'Partially Supports',
  'does not support': 'Does Not Support',
  'not applicable': 'Not Applicable',
};

/** The rows of the tables with checks. `heading` is that of the table. */
export function rowsOf(page) {
  const rows = [];
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    if (!line.startsWith('|')) continue;
    const [criterion, result, remarks, check] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (check === undefined || check === 'check' || /^-+$/.test(check)) continue;
    rows.push({
      heading,
      criterion,
      result,
      remarks,
      checks: [...check.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    });
  }
  return rows;
}

/** The one row that answers for a criterion: its cell has the number, or a range of numbers around it. */
export function rowFor(rows, criterion) {
  const [number] = criterion.split(' ');
  const found = rows.filter((row) => row.heading.startsWith('WCAG') && numbersIn(row.criterion).includes(number));
  if (found.length !== 1) throw new Error(`docs/conformance.md: ${found.length} rows for ${criterion}`);
  return found[0];
}

/** `1.2.1–1.2.3` are three numbers. */
export function numbersIn(text) {
  return [...text.matchAll(/(\d+\.\d+)\.(\d+)(?:–\1\.(\d+))?/g)].flatMap(([, before, first, last = first]) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${before}.${Number(first) + i}`),
  );
}

/** The page, of the text of docs/conformance.md and package.json. */
export function vpat(page, { name, version, description, author }) {
  const rows = rowsOf(page);
  const table = (level) => [
    '| Criteria | Conformance Level | Remarks and Explanations |',
    '| --- | --- | --- |',
    ...CRITERIA[level].map((criterion) => {
      const { result, remarks } = rowFor(rows, criterion);
      if (LEVELS[result] === undefined) throw new Error(`docs/conformance.md: ${criterion} is “${result}”`);
      return `| ${criterion} | ${LEVELS[result]} | ${remarks} |`;
    }),
  ];
  return [
    '# Accessibility conformance report',
    '',
    'In the form of the VPAT® 2.5, WCAG edition. `npm run generate` writes this page from [Conformance](conformance.md), which',
    'has the tests behind each row, and EN 301 549.',
    '',
    `- **Name of product and version:** ${name} ${version}`,
    `- **Product description:** ${description}`,
    `- **Contact:** ${author}, where the package comes from`,
    '- **Notes:** A self-assessment by the authors, of the element in its three views. The page around it, the dataset and its',
    '  pictures are the part of those who publish them. Nobody who uses assistive technology every day has tried it.',
    '- **Evaluation methods:** [What was tested, and what was not](conformance.md#what-was-tested-and-what-was-not).',
    '',
    '## Applicable standards',
    '',
    '| Standard | Included in report |',
    '| --- | --- |',
    '| [Web Content Accessibility Guidelines 2.2](https://www.w3.org/TR/WCAG22/) | Level A: yes. Level AA: yes. Level AAA: no |',
    '',
    '## Terms',
    '',
    '- **Supports**: no fault is known.',
    '- **Partially Supports**: a fault is known, and named.',
    '- **Does Not Support**: most of it does not meet the criterion.',
    '- **Not Applicable**: the element has no such content.',
    '',
    '## Table 1: success criteria, level A',
    '',
    ...table('A'),
    '',
    '## Table 2: success criteria, level AA',
    '',
    ...table('AA'),
    '',
    'VPAT is a registered mark of the Information Technology Industry Council.',
    '',
  ].join('\n');
}
