/** The style rules of marks and axis with plain colours: programs that read the file may not know custom properties. */
import { LEAD_SHARE, MINOR_SHARE } from '../../drawing/platform/typeface-controller.js';
import { mixed, type Palette } from './palette.js';

const FONT = `system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif`;

/** `titleTimes`: size of the title, as a multiple of that of labels. */
export function imageStyles(palette: Palette, fontPx: number, titleTimes: number): string {
  return [
    `text{font-family:${FONT};font-size:${fontPx}px}`,
    ...common(palette, fontPx, titleTimes),
    ...palette.marks.flatMap((colour, index) => rulesOf(`.c${index}`, colour, palette)),
  ].join('\n');
}

function common(
  { surface, sunken, ink, muted, line, lineStrong, tear }: Palette,
  fontPx: number,
  titleTimes: number,
): readonly string[] {
  const small = (fontPx * 0.9231).toFixed(1);
  return [
    `.paper{fill:${surface}}`,
    `.ink,.label{fill:${ink}}`,
    `.muted{fill:${muted}}`,
    `.strong{font-weight:650}`,
    `.title{fill:${ink};font-weight:700;font-size:${(fontPx * titleTimes).toFixed(1)}px}`,
    `.small{font-size:${small}px}`,
    `.word{fill:${muted};font-size:${small}px}`,
    `.word.major{fill:${ink};font-size:${fontPx}px;font-weight:650}`,
    `.line,.lane-line{fill:none;stroke:${line}}`,
    `.axis .line.major,.frame{fill:none;stroke:${lineStrong}}`,
    `.outer-head{fill:${sunken}}`,
    `.outer-edge{fill:none;stroke:${lineStrong}}`,
    `.tint{fill-opacity:.04}`,
    `.highlight{fill:${mixed(lineStrong, 0.12, surface)}}`,
    `.phase rect{fill:${ink};fill-opacity:.03}`,
    `.phase path{fill:none;stroke:${ink};stroke-opacity:.22;stroke-dasharray:2 3}`,
    `.phase-name rect{fill:${mixed(ink, 0.09, surface)}}`,
    `.phase-name .word{fill:${ink}}`,
    `.milestone path,.milestone-tick{fill:none;stroke:${muted}}`,
    `.milestone.held path{stroke-dasharray:1 4}`,
    `.milestone rect{fill:${muted};fill-opacity:.1}`,
    `.milestone-name{fill:${ink};font-weight:550}`,
    `.torn{fill:${sunken}}`,
    `.curve-line,.curve-span{fill:none;stroke:${ink};stroke-width:1.6px}`,
    `.curve-bars,.curve-dots circle{fill:${mixed(ink, 0.62, surface)}}`,
    `.curve-band{fill:${ink};fill-opacity:.14}`,
    `.tear{fill:none;stroke:${tear}}`,
    `.stem .hit{display:none}`,
    `.scale-line{fill:none;stroke:${line}}`,
    `.figure{fill:${muted};font-size:${small}px;stroke:${surface};stroke-width:3px;paint-order:stroke}`,
    `.bar-figures{fill:${surface};font-weight:600}`,
    `.day-brackets path{fill:none;stroke:${muted}}`,
    `.day-brackets text{fill:${muted}}`,
    `.label{stroke:${surface};stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}`,
    `.label.minor,.note{fill:${muted};font-size:${fontPx * MINOR_SHARE}px}`,
    `.label.lead{font-size:${fontPx * LEAD_SHARE}px;font-weight:650}`,
    `.label.lead .note{font-weight:400}`,
    `.label.inside{stroke:none}`,
    `.label.over{stroke-width:9px}`,
    `.label.struck{text-decoration:line-through}`,
    `.fade{opacity:.75}`,
    `.fade.light{opacity:.36}`,
  ];
}

function rulesOf(within: string, mark: string, { surface }: Palette): readonly string[] {
  const on = (share: number): string => mixed(mark, share, surface);
  const rule = (selectors: string, declarations: string): string =>
    `${selectors
      .split(',')
      .map((selector) => `${within} ${selector}`)
      .join(',')}{${declarations}}`;
  return [
    `${within}.swatch,${within}.tint{fill:${mark}}`,
    `.stem .line${within}{fill:none;stroke:${mark};stroke-width:1.5px}`,
    rule('.glyph:not(.shared) path', `fill:${mark}`),
    rule('.glyph:not(.hollow) path', `stroke:${surface};stroke-width:1px`),
    rule('.glyph.hollow path', `fill:${surface};stroke-width:1.6px`),
    rule('.glyph.hollow:not(.shared) path', `stroke:${mark}`),
    rule('.glyph.dashed path', 'stroke-dasharray:3 2.2'),
    rule(
      '.glyph path.dots.dots',
      `fill:none;stroke:${surface};stroke-width:2px;stroke-linecap:round;stroke-dasharray:none`,
    ),
    rule('.glyph.hollow path.dots.dots', `stroke:${mark}`),
    rule('.band', `fill:${on(0.2)};stroke:${on(0.75)}`),
    rule('.bar', `fill:${on(0.26)};stroke:${on(0.75)}`),
    rule('.extent', `fill:${mark};fill-opacity:.13;stroke:${on(0.75)}`),
    rule('.core', `fill:${on(0.38)}`),
    rule('.unspecified', `stroke:${mark};stroke-dasharray:1.5 3;stroke-linecap:round`),
    `${within}.density{fill:${mark}}`,
    `${within}.force{fill:${on(0.34)}}`,
    `${within}.vague{fill:${on(0.12)}}`,
    `${within}.tray{fill:${on(0.09)}}`,
    rule('.dot', `fill:${on(0.88)}`),
    rule('.dot.hollow', `fill:${surface};stroke:${mark};stroke-width:1.2px`),
    rule('.dot.titled', `fill:${surface};stroke:${mark};stroke-width:2px`),
    rule('.hairline', `fill:none;stroke:${on(0.5)}`),
    rule('.whisker', `fill:none;stroke:${on(0.75)}`),
    rule('.dotted', `fill:none;stroke:${mark};stroke-width:2px;stroke-dasharray:.1 5;stroke-linecap:round`),
    rule('.member', `fill:${mark}`),
    rule('.member.ghost', `fill:${surface};stroke:${mark};stroke-width:1.4px`),
    rule('stop', `stop-color:${mark}`),
    `stop${within}{stop-color:${mark}}`,
  ];
}
