// In the small build, the code for rare forms of dates loads with such dates.
import type { Plugin } from 'vite';

const PLACE = '/src/dataset/time/more-dates.ts';
const INSIDE = /^import (\* as code .*)$(.*)^moreDates\.provide\(code\);$/ms;

export function lateDates(): Plugin {
  return {
    name: 'late-dates',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(PLACE)) return undefined;
      if (!INSIDE.test(code)) throw new Error(`${PLACE} is another one`);
      return { code: code.replace(INSIDE, 'import type $1$2'), map: null };
    },
  };
}
