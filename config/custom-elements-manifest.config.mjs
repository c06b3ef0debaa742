// custom-elements.json is made from the class comments, so that editors and catalogues know the element's public
// surface.
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { publicSurfacePlugin } from '../tools/manifest-plugin.mjs';

export default {
  globs: ['src/entry-points/index.ts', 'src/element/core/conflict-timeline.ts', 'src/element/session/events.ts'],
  litelement: true,
  outdir: '.',
  // The manifest names it in package.json already.
  packagejson: false,
  // The compiler knows the values behind the name of a type.
  overrideModuleCreation({ ts, globs }) {
    const program = getTsProgram(ts, globs, 'config/tsconfig.build.json');
    return program.getSourceFiles().filter(({ fileName }) => globs.some((path) => fileName.endsWith(path)));
  },
  plugins: [typeParserPlugin(), publicSurfacePlugin()],
};
