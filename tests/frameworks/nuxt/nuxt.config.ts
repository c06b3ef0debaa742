export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'conflict-timeline' } },
});
