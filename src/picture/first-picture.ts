/** Whether any element of this page has drawn a picture yet. */
let drawn = false;

export function noteFirstPicture(): void {
  drawn = true;
}

export function isFirstPictureDrawn(): boolean {
  return drawn;
}
