/** Phases and milestones as a list before the entries, and the phases of an entry. */
import { namesLang } from '../../dataset/data/names-language.js';
import { milestonesOf, phasesOf, phasesOfEntry } from '../../dataset/data/phases.js';
import { phaseTime } from '../../words/a11y/phase-words.js';
import { duringWords } from '../../words/i18n/during-words.js';
import { isolated, joined, markup, type Markup, type Scope } from './markup.js';
import { linkHtml } from './sources-html.js';

export function phasesHtml(scope: Scope): Markup | undefined {
  const { model, texts, words } = scope;
  const items = [
    ...phasesOf(model).map(({ phase }) => itemHtml(texts.text('facetPhase'), phase, phaseTime(phase, words), scope)),
    ...milestonesOf(model).map(({ milestone }) =>
      itemHtml(texts.text('milestone'), milestone, words.dateText(milestone.date), scope),
    ),
  ];
  if (items.length === 0) return undefined;
  return markup`<ul>
${items}
</ul>`;
}

interface Labelled {
  readonly label: string;
  readonly description?: string;
  readonly sources?: readonly string[];
}

function itemHtml(kind: string, { label, description, sources = [] }: Labelled, time: string, scope: Scope): Markup {
  const { model, words } = scope;
  const about = description ? markup`. ${isolated(description, namesLang(model, description))}` : undefined;
  const cited = sources.map((id) => {
    const source = words.source(id);
    return source === undefined ? isolated(id, undefined) : linkHtml(source.title, source.url, source.lang);
  });
  const links = cited.length === 0 ? undefined : markup` (${joined(cited, ', ')})`;
  return markup`<li>${kind}: <b>${isolated(label, namesLang(model, label))}</b>, ${time}${about}${links}</li>`;
}

export function duringHtml(entry: number, { model, texts }: Scope): Markup | undefined {
  const labels = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
  return labels.length === 0 ? undefined : markup`<p>${duringWords(labels, texts)}</p>`;
}
