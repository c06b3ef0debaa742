/** The chart is laid out this wide for paper, where titles have room beside their marks, and shrunk to a page. */
export const PAPER_CHART_PX = 900;
/** Paper is a window of this height: nothing on it is too high to scroll to. */
export const PAPER_WINDOW_PX = 4000;
/** The height of a chart with its axis on one page with its heading. What has no row then is in the list below it. */
export const PAPER_ROWS_PX = 1000;
