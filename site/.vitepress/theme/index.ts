import DefaultTheme from 'vitepress/theme';
import type { Theme } from 'vitepress';
import DateForms from './DateForms.vue';
import GalleryCases from './GalleryCases.vue';
import LiveTimeline from './LiveTimeline.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('DateForms', DateForms);
    app.component('GalleryCases', GalleryCases);
    app.component('LiveTimeline', LiveTimeline);
  },
} satisfies Theme;
