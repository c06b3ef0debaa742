/** The style rules of the map with plain colours, as `features/map` has them on screen. */
import { mixed, type Palette } from './palette.js';

export function mapImageStyles({ surface, ink, muted, lineStrong, marks }: Palette): readonly string[] {
  const ground = (share: number): string => mixed(ink, share, surface);
  const water = ground(0.03);
  return [
    '.hit{fill:none}',
    `.map-water,.map-sea{fill:${water}}`,
    `.map-water.beyond{fill:${surface}}`,
    `.map-land{fill:${ground(0.11)};stroke:${ground(0.2)};stroke-width:.6px;stroke-linejoin:round}`,
    `.map-lines{fill:none;stroke:${ink};stroke-opacity:.06;stroke-width:.6px}`,
    `.map-borders{fill:none;stroke:${ground(0.42)};stroke-width:.8px;stroke-linejoin:round}`,
    `.map-frame{fill:none;stroke:${lineStrong}}`,
    `.map-disc{stroke:${surface};stroke-width:1.4px}`,
    `.map-count{fill:${surface};font-size:11px;font-weight:650}`,
    `.map-count.s3{font-size:10px}`,
    `.map-count.s4,.map-count.s5{font-size:8.5px}`,
    `.map-share{fill:none;stroke-width:3px}`,
    `.map-name{font-size:12px}`,
    `.map-scale{fill:none;stroke:${muted};stroke-width:1.2px}`,
    `.map-scale-text{fill:${muted};font-size:11px;stroke:${water};stroke-width:3px;paint-order:stroke}`,
    ...marks.flatMap((colour, at) => [
      `.c${at} .map-disc{fill:${colour}}`,
      `.map-share.c${at}{stroke:${colour}}`,
      `.map-radius.c${at}{fill:${colour};fill-opacity:.12;stroke:${colour};stroke-opacity:.6;stroke-dasharray:3 3}`,
    ]),
    // Discs of several parties have their shares on the rim: after the colours, these are stronger.
    `.map-mark .map-disc.mixed{fill:${surface}}`,
    `.map-disc.mixed~.map-count{fill:${ink}}`,
  ];
}
