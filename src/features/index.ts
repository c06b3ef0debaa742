/** The features, each once. Their order is the order on screen. */
import type { Feature } from '../element/core/feature.js';
import { about } from './about/index.js';
import { archive } from './archive/index.js';
import { cite } from './cite/index.js';
import { check } from './check/index.js';
import { colours } from './colours/index.js';
import { comparison } from './comparison/index.js';
import { many } from './many-entries/index.js';
import { details } from './details/index.js';
import { download } from './download/index.js';
import { fields } from './fields/index.js';
import { extras } from './extras/index.js';
import { filters } from './filters/index.js';
import { links } from './links/index.js';
import { gestures } from './gestures/index.js';
import { legend } from './legend/index.js';
import { list } from './list/index.js';
import { live } from './live/index.js';
import { map } from './map/index.js';
import { moreMenu } from './more-menu/index.js';
import { nested } from './nested/index.js';
import { overview } from './overview/index.js';
import { phases } from './phases/index.js';
import { paper } from './paper/index.js';
import { print } from './print/index.js';
import { search } from './search/index.js';
import { series } from './series/index.js';
import { shortcuts } from './shortcuts/index.js';
import { scrollStory } from './scroll-story/index.js';
import { story } from './story/index.js';
import { table } from './table/index.js';
import { threadList } from './thread-list/index.js';
import { threads } from './threads/index.js';
import { thumbnails } from './thumbnails/index.js';
import { viewMenu } from './view-menu/index.js';

export const FEATURES: readonly Feature[] = [
  many,
  colours,
  nested,
  phases,
  extras,
  gestures,
  archive,
  series,
  overview,
  legend,
  details,
  fields,
  thumbnails,
  threads,
  threadList,
  comparison,
  cite,
  list,
  table,
  story,
  scrollStory,
  links,
  download,
  filters,
  map,
  viewMenu,
  moreMenu,
  search,
  live,
  paper,
  print,
  about,
  shortcuts,
  check,
];
