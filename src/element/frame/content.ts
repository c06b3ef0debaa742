/** The content of a place in the tree, from a template. */
import type { nothing, TemplateResult } from 'lit';

export type Content = TemplateResult | readonly unknown[] | typeof nothing | undefined;
