/** The words of a search, and the parties, actors, topics and sources with these words in their names. */
import { foldText } from '../dataset/data/fold-text.js';
import { inAllLanguages } from '../dataset/data/in-all-languages.js';
import { queryTerms } from '../dataset/data/search-query.js';
import type { DatasetHead } from '../dataset/data/timeline-model.js';

export interface NamedHits {
  readonly term: string;
  readonly ids: Readonly<Record<'parties' | 'actors' | 'topics' | 'sources', readonly string[]>>;
}

interface Named {
  readonly id: string;
  readonly texts: readonly string[];
}

export function namedHits(head: DatasetHead, query: string): readonly NamedHits[] {
  const terms = queryTerms(query);
  const lists = terms.length === 0 ? undefined : namesOf(head);
  return terms.map((term) => {
    const found = (list: readonly Named[] = []): readonly string[] =>
      list.filter(({ texts }) => texts.some((text) => text.includes(term))).map(({ id }) => id);
    return {
      term,
      ids: {
        parties: found(lists?.parties),
        actors: found(lists?.actors),
        topics: found(lists?.topics),
        sources: found(lists?.sources),
      },
    };
  });
}

function namesOf({ parties = [], actors = [], topics = [], sources = [] }: DatasetHead): Lists {
  return {
    parties: parties.map((party) => named(party.id, inAllLanguages(party, 'name'))),
    actors: actors.map((actor) => {
      const { id, aliases = [], role, translations } = actor;
      const roles = typeof role === 'object' ? role : [{ role, translations }];
      const said = roles.flatMap((held) => inAllLanguages(held, 'role'));
      return named(id, [...inAllLanguages(actor, 'name'), ...aliases, ...said]);
    }),
    topics: topics.map((topic) => named(topic.id, inAllLanguages(topic, 'name'))),
    sources: sources.map((source) =>
      named(source.id, [...inAllLanguages(source, 'title'), source.publisher, source.author]),
    ),
  };
}

type Lists = Readonly<Record<'parties' | 'actors' | 'topics' | 'sources', readonly Named[]>>;

function named(id: string, texts: readonly (string | undefined)[]): Named {
  return { id, texts: texts.flatMap((text) => (text === undefined ? [] : [foldText(text)])) };
}
