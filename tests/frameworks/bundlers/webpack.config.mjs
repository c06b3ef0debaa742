// webpack reads style sheets by two loaders.
export default { module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] } };
