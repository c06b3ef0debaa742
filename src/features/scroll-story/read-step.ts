/** Reads what an element of the article asks the chart to show. */
import { createIssue, type Finding } from '../../dataset/data/issue-text.js';
import type { Issue } from '../../dataset/data/issue.js';
import { rangeOf, storySteps, type ToldStep } from '../../dataset/data/story-steps.js';
import type { Picture } from '../../element/picture/picture.js';

const FORMS = 'entry:ID, entry:ID,ID, quote:ID, range:DATE, step:NUMBER or fit';
const KINDS = /^\s*(entry|quote|range|step)\s*:\s*(.*?)\s*$/su;
const FIT = /^\s*fit\s*$/u;
/** Longer values name nothing. */
const MOST_CHARACTERS = 1000;

export interface ReadStep {
  /** Undefined for everything. */
  readonly told: ToldStep | undefined;
  /** It shows nothing: the chart stays as it is. */
  readonly issue?: Issue;
}

const NO_STEP = {
  heading: '',
  text: undefined,
  entry: undefined,
  entries: [],
  range: undefined,
  rangeText: undefined,
  quote: false,
};

/** `at`: place among the steps of the article, from 1. */
export function readStep(text: string, at: number, picture: Picture): ReadStep {
  if (FIT.test(text)) return { told: undefined };
  const fault = (finding: Omit<Finding, 'severity' | 'path' | 'value'>): ReadStep => ({
    told: undefined,
    issue: createIssue({ ...finding, severity: 'warning', path: `scroll-story[${at}].data-timeline`, value: text }),
  });
  const [, kind, value = ''] = KINDS.exec(text.slice(0, MOST_CHARACTERS)) ?? [];
  const { model, extent, focusOrder } = picture;
  switch (kind) {
    case 'entry':
    case 'quote': {
      // An id may hold a comma.
      const ids = model.indexOf(value) === undefined ? value.split(',').map((id) => id.trim()) : [value];
      const entries = [...new Set(ids.flatMap((id) => model.indexOf(id) ?? []))];
      const lacking = ids.find((id) => model.indexOf(id) === undefined);
      const quote = kind === 'quote';
      const isQuoted = entries.some((entry) => (model.entries.at(entry)?.quotes ?? []).length > 0);
      if (quote && lacking === undefined && !isQuoted)
        return fault({
          code: 'not-shown',
          detail: 'the entry has no words to show at its mark',
          cure: () => `give it "quotes", or write entry:${value}`,
        });
      if (lacking === undefined) return { told: { ...NO_STEP, entry: entries[0], entries, quote } };
      const known = new Map(idsOf(picture).map((id) => [id, id]));
      return fault({ code: 'unknown-id', detail: 'entry', cure: (code) => code.idCure(lacking, known, 'entries') });
    }
    case 'range': {
      const range = rangeOf(value, model.timeZone);
      if (range === undefined) return fault({ code: 'bad-date', cure: (code) => code.dateCure(value) });
      const isOut = range.end <= extent.start || range.start >= extent.end;
      if (!isOut) return { told: { ...NO_STEP, range, rangeText: value } };
      return fault({
        code: 'not-shown',
        detail: 'the data have no entry at this time',
        cure: () => 'name a time from the first entry to the last',
      });
    }
    case 'step': {
      const steps = storySteps(model, focusOrder);
      const told = /^\d{1,9}$/u.test(value) ? steps.at(Number(value) - 1) : undefined;
      if (told !== undefined) return { told };
      return fault({
        code: 'not-shown',
        detail: `the story has ${steps.length} steps`,
        cure: () => `write step:1 to step:${steps.length}`,
      });
    }
    default:
      return fault({ code: 'wrong-value', detail: FORMS, cure: () => 'write one of these, such as range:2025-04' });
  }
}

/** Ids of more entries are no help. */
const MOST_IDS = 2000;

function idsOf({ model }: Picture): readonly string[] {
  const count = Math.min(model.count, MOST_IDS);
  return Array.from({ length: count }, (_, entry) => model.entries.at(entry)?.id).filter((id) => id !== undefined);
}
