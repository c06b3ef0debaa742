/** The words of a search, and the parties, actors, topics and sources whose names have them. */
import { foldText } from '../data/fold-text.js';
import { queryTerms } from '../data/search-query.js';
import type { DatasetHead } from '../data/timeline-model.js';

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
    parties: parties.map(({ id, name }) => named(id, [name])),
    actors: actors.map(({ id, name, aliases = [], role }) => {
      const roles = typeof role === 'object' ? role.map((held) => held.role) : [role];
      return named(id, [name, ...aliases, ...roles]);
    }),
    topics: topics.map(({ id, name }) => named(id, [name])),
    sources: sources.map(({ id, title, publisher, author }) => named(id, [title, publisher, author])),
  };
}

type Lists = Readonly<Record<'parties' | 'actors' | 'topics' | 'sources', readonly Named[]>>;

function named(id: string, texts: readonly (string | undefined)[]): Named {
  return { id, texts: texts.flatMap((text) => (text === undefined ? [] : [foldText(text)])) };
}
