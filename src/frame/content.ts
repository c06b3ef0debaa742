/** What a template leaves in a place of the tree. */
import type { nothing, TemplateResult } from 'lit';

export type Content = TemplateResult | readonly unknown[] | typeof nothing | undefined;
