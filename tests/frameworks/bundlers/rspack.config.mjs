// Rspack reads style sheets by itself, and minifies them with Lightning CSS.
export default { experiments: { css: true } };
