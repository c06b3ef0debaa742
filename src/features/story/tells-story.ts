import type { TimelineState } from '../../interaction/reduce.js';

/** Whether the step of the story is what is open: the reader may have opened another entry since. */
export function tellsStory({ story, told, selected, aside }: TimelineState): boolean {
  return story !== undefined && aside === undefined && (selected === undefined || selected === told);
}
