import DefaultTheme from 'vitepress/theme';
import type { Theme } from 'vitepress';
import { h } from 'vue';
import DateForms from './DateForms.vue';
import GalleryCase from './GalleryCase.vue';
import HomePoints from './HomePoints.vue';
import HomeTimeline from './HomeTimeline.vue';
import LiveTimeline from './LiveTimeline.vue';
import Playground from './Playground.vue';
import ThemePictures from './ThemePictures.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-after': () => [h(HomeTimeline), h(HomePoints)] }),
  enhanceApp({ app }) {
    app.component('DateForms', DateForms);
    app.component('GalleryCase', GalleryCase);
    app.component('LiveTimeline', LiveTimeline);
    app.component('Playground', Playground);
    app.component('ThemePictures', ThemePictures);
  },
} satisfies Theme;
