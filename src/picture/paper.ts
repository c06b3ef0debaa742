/** The chart is laid out this wide for paper, and shrunk to fit: labels have room, and stay readable. */
export const PAPER_CHART_PX = 900;
/** As in a window of this height: nothing on paper is too high to scroll to. */
export const PAPER_WINDOW_PX = 4000;
