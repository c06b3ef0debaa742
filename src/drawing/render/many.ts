/** Draws many entries, on a canvas and in columns of counts: the code loads when there are so many. */
export { stackWordsTemplate } from './bar-figures.js';
export { samplesTemplate } from './canvas-theme.js';
export { colourSamples } from './colour-samples.js';
export { DISC_DOT_PX, dashBox, discPen } from './draw-disc.js';
export { paint } from './paint.js';
export { insideFiguresTemplate, underNames } from './inside-figures.js';
export { labelsTemplate } from './svg-labels.js';
export { overviewScaleTemplate, scaleFiguresTemplate, scaleLinesTemplate, stacksTemplate } from './svg-stacks.js';
