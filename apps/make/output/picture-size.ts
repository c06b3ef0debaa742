/** The size of pictures that social networks show, in px. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
/** Its name beside the page. */
export const PICTURE = 'picture.png';
