/** Code for many entries: of the layout, the scene and the drawing, which is there as a whole or not at all. */
export * from '../layout/crowds.js';
export * from '../render/many.js';
export * from '../scene/crowds.js';
