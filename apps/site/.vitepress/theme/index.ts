import DefaultTheme from 'vitepress/theme';
import type { Theme } from 'vitepress';
import DateForms from './DateForms.vue';
import GalleryCase from './GalleryCase.vue';
import LiveTimeline from './LiveTimeline.vue';
import Playground from './Playground.vue';
import ThemePictures from './ThemePictures.vue';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('DateForms', DateForms);
    app.component('GalleryCase', GalleryCase);
    app.component('LiveTimeline', LiveTimeline);
    app.component('Playground', Playground);
    app.component('ThemePictures', ThemePictures);
  },
} satisfies Theme;
