/**
 * The frame as systems fetch it by themselves (oEmbed 1.0): given the address of the page, they find the lines of the
 * frame. It names no address but that of the folder.
 */
import { escaped } from './markup.js';
import type { Made } from './made.js';
import { PICTURE_SIZE } from './picture-size.js';

export const OEMBED = 'oembed.json';
const WIDTH = 800;
const HEIGHT = 600;
/** A day: a correction is seen the next day at the latest. */
const CACHE_S = 86_400;

/** Undefined while the address of the folder is not known: oEmbed takes only whole addresses. */
export function oembedText(
  { title, page }: Pick<Made, 'title' | 'page'>,
  picture: string | undefined,
): string | undefined {
  const { address, byline } = page;
  if (address === '') return undefined;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    ...(byline.trim() !== '' && { author_name: byline.trim() }),
    provider_url: address,
    cache_age: CACHE_S,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escaped(address)}frame.html" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" style="border: 0" allow="clipboard-write"></iframe>`,
    ...(picture !== undefined && {
      thumbnail_url: `${address}${picture}`,
      thumbnail_width: PICTURE_SIZE.width,
      thumbnail_height: PICTURE_SIZE.height,
    }),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}

/** The line by which systems find it in the head of a page. */
export function oembedLink({ title, page }: Pick<Made, 'title' | 'page'>): string {
  return page.address === ''
    ? ''
    : `<link rel="alternate" type="application/json+oembed" href="${escaped(page.address)}${OEMBED}" title="${escaped(title)}">\n`;
}
