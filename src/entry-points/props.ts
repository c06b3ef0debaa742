/** The properties and events for templates of frameworks, as types: the same for each of them. */
import type { ConflictTimeline, TimelineEventMap } from './index.js';

type WithAttribute =
  | 'src'
  | 'label'
  | 'view'
  | 'lanes'
  | 'controls'
  | 'media'
  | 'check'
  | 'times'
  | 'noFolds'
  | 'today'
  | 'thumbnails'
  | 'map'
  | 'mapData'
  | 'start'
  | 'scrollStory'
  | 'sizes'
  | 'timeZone'
  | 'headingLevel'
  | 'columns'
  | 'deepLinks'
  | 'linkName'
  | 'timeout'
  | 'follow'
  | 'pollInterval'
  | 'followNewest'
  | 'wheel'
  | 'story'
  | 'query'
  | 'selected';

/** Properties that a page can set. */
export type TimelineProps = Partial<
  Pick<ConflictTimeline, WithAttribute | 'data' | 'source' | 'loader' | 'filter' | 'visibleRange'>
>;

/** The same as attributes, if there is one. */
export type TimelineAttributes = {
  [Name in WithAttribute as KebabCase<Name>]?: ConflictTimeline[Name];
};

/** `ontimeline-select` and so on, the names in JSX of React 19 and templates of Svelte 5. */
export type TimelineHandlers = {
  [Name in keyof TimelineEventMap as `on${Name}`]?: (event: TimelineEventMap[Name]) => void;
};

/** `noFolds` → `no-folds`. */
export type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Name;

/** `timeline-select` → `TimelineSelect`. */
export type PascalCase<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${PascalCase<Rest>}`
  : Capitalize<Name>;
