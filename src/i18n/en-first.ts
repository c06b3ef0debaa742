/** The English of a first picture. One table: a line for each message and plural form. */
import type { Messages } from './messages.js';

export const firstWords = {
  timeline: 'Timeline',
  loading: 'Loading the timeline…',
  retry: 'Try again',
  partFailed: 'This part of the timeline could not be loaded.',
  entries: { one: '{count} entry', other: '{count} entries' },
  sources: { one: '{count} source', other: '{count} sources' },
  empty: 'The dataset has no entries.',

  viewLabel: 'View',
  viewsLabel: 'Show as',
  moreMenu: 'More',
  timeZone: 'Time zone',
  printPage: 'Print',
  printFull: 'Print with all details',
  viewChart: 'Chart',
  viewList: 'List',
  lanesBy: 'Lanes',
  zoomLabel: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Show all',
  controls: 'Timeline controls',
  wheelHint: 'Hold {key} and scroll to zoom',
  skipChart: 'Skip the chart',

  laneSeveral: 'Several parties',
  laneNone: 'Unassigned',
  laneEvents: 'Events',
  laneStatements: 'Statements',
  laneAll: 'All entries',
  laneCollapse: 'Collapse lane {lane}',
  laneExpand: 'Expand lane {lane}',
  laneMore: { one: '{count} more', other: '{count} more' },
  laneFewer: 'Show fewer',
  hourUnknown: { one: '{count} entry, time of day not known', other: '{count} entries, time of day not known' },

  chartLabel: 'Entries in time order',
  chartHelp:
    'Left and right arrow keys move through time, up and down change the lane, Enter opens an entry, square brackets go back and forward in its thread, plus and minus zoom, 0 shows all.',
  fold: '{length} without an entry',
  foldOpen: 'Unfold {length} without an entry, {from} to {to}',
  foldClose: 'Fold {length} without an entry, {from} to {to}',
  foldAgain: 'Fold {length}',
  paceWider: { other: 'After this gap, time is {count} times as wide' },
  paceNarrower: { other: 'Before this gap, time is {count} times as wide' },
  thenWider: 'then wider',
  thenNarrower: 'then narrower',
  foldPassing: { one: '{count} entry spans this gap', other: '{count} entries span this gap' },
  earlier: { one: '{count} earlier', other: '{count} earlier' },
  later: { one: '{count} later', other: '{count} later' },

  event: 'Event',
  statement: 'Statement',
  formPost: 'post',
  formInterview: 'interview',
  formRemark: 'remark',
  formPressStatement: 'press statement',
  formNoComment: 'no comment',

  statusEstablished: 'Established',
  statusReported: 'Reported',
  statusClaimed: 'Claimed',
  statusDisputed: 'Disputed',
  statusRetracted: 'Retracted',

  timesSaidFallback: {
    one: '{count} entry does not say when it was said. It is placed at the time it happened.',
    other: '{count} entries do not say when they were said. They are placed at the time they happened.',
  },
  timesPublishedFallback: {
    one: '{count} entry does not say when it was published. It is placed at the time it was said or happened.',
    other:
      '{count} entries do not say when they were published. They are placed at the time they were said or happened.',
  },

  filters: 'Filters',
  filtersActive: { one: '{count} active', other: '{count} active' },
  filtersRemoved: 'Filters removed',
  filterShown: { one: '{count} of {total} shown', other: '{count} of {total} shown' },

  storyBegin: 'Play the story',
  about: 'About these data',
  download: 'Download',
  storyLeave: 'Leave the story',

  unclearTitle: 'Entries without a usable date',
  unclearNote: {
    one: '{count} item could not be placed.',
    other: '{count} items could not be placed.',
  },
  unclearRaw: 'Original',

  errorTitle: 'The timeline could not be loaded',
  errorHttp: 'The server answered {status} for {url}.',
  errorNetwork: 'No answer from {url}. Check the address and the connection.',
  errorEmpty: 'The response from {url} is empty.',
  errorNotJson: '{url} is a web page, not a dataset.',
  errorSyntax: 'The dataset is not valid JSON: {detail}',
  errorNotADataset: 'This file is not a timeline dataset: {detail}',
  errorOther: '{detail}',
  kept: 'The entries loaded before are still shown.',
  errorTimeout: 'No data arrived from {url} in time.',
  errorCancelled: 'Loading was cancelled.',
  errorBrokenOff: 'The data from {url} ends too early.',
  loadingProgress: 'Loaded so far',
  loadingCancel: 'Cancel',
  entriesSoFar: { one: '{count} entry so far', other: '{count} entries so far' },
  loaded: 'Loaded: {entries}',
  partial: 'Only a part is shown: {entries}.',
  partialNetwork: 'The connection was lost.',
  emptyTitle: 'Nothing to show yet',

  search: 'Search',
  searchHelp: 'Enter goes to the next match, Shift and Enter to the previous one, Escape clears the search.',
  searching: 'Searching, {share}',

  viewTable: 'Table',
  keys: 'Keyboard shortcuts',

  selectedEntry: '{title} opened',
  closedEntry: 'Details closed',
} as const satisfies Partial<Messages>;

export type FirstKey = keyof typeof firstWords;
