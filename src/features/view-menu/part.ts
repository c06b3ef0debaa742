/** The working part of the view menu. */
import type { Content, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import type { Picture } from '../../element/picture/picture.js';
import { viewMenuBody } from './view-menu-body.js';

export interface ViewMenuPart extends FeaturePart {
  readonly body: (view: ViewContext, picture: Picture) => Content;
}

export function connect({ features }: TimelineApi): ViewMenuPart {
  return {
    body: (view, picture) => viewMenuBody(view, picture, features.slot('view-menu', view, picture)),
  };
}
