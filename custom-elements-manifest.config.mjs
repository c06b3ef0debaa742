// custom-elements.json is made from the class comments, so that editors and catalogues know the element's surface.
export default {
  globs: ['src/{core,platform,picture,chart,rows,features}/**/*.ts', 'src/index.ts', 'src/define.ts'],
  litelement: true,
  outdir: '.',
  // The manifest names it in package.json already.
  packagejson: false,
};
