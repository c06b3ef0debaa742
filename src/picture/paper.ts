/** The chart is laid out this wide for paper, and made smaller to fit: labels have room, and are still to be read. */
export const PAPER_CHART_PX = 900;
/** As if in a window that is so high: nothing on paper is too high to be scrolled to. */
export const PAPER_WINDOW_PX = 4000;
