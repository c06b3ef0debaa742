// custom-elements.json is made from the class comments, so that editors and catalogues know the element's surface.
export default {
  globs: ['src/element/**/*.ts', 'src/index.ts', 'src/define.ts'],
  litelement: true,
  outdir: '.',
  // The manifest names it in package.json already.
  packagejson: false,
};
