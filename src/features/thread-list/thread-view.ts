/**
 * The thread of an entry in its details: the entries that it answers, and its answers, one sentence each. The rest is a
 * tree that includes the entry itself, behind a disclosure for each entry.
 */
import { keyed } from 'lit/directives/keyed.js';
import { html, nothing, type TemplateResult } from 'lit';
import { relationOf, threadTree, type ThreadNode, type ThreadTree } from '../../dataset/data/thread-tree.js';
import { noteLang } from '../../dataset/data/names-language.js';
import type { ResolvedRelation } from '../../dataset/data/relations.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { escapeId } from '../../dataset/base/escape-id.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { threadArrow } from '../../element/entry/thread-arrow.js';
import type { OpenedThreads, ThreadPart } from './opened-threads.js';

/** More ancestors than these are listed one below the other. */
const NESTED_ANCESTORS = 3;

interface ThreadViewOptions extends DetailsOptions {
  readonly threads: OpenedThreads;
}

/** Nothing opens further without actions: the details can only be read. */
export function threadView(details: DetailsOptions, threads: OpenedThreads): TemplateResult | typeof nothing {
  const options = { ...details, threads };
  const { relations, entry, texts } = options;
  if (relations.outgoingCount(entry) + relations.incomingCount(entry) === 0) return nothing;
  const tree = options.actions
    ? threads.treeOf(relations, entry, threads.limitsOf(entry))
    : threadTree(relations, entry);
  if (tree.flat) {
    return html`<ul class="relations" aria-label=${texts.text('relations')}>
      ${tree.ancestors.map((node) => item(node, false, options))}${directTemplate(tree, options)}
    </ul>`;
  }
  const whole = html`<ul class="relations tree" aria-label=${texts.text('thread')}>
    ${treeTemplate(tree, options)}
  </ul>`;
  if (options.actions === undefined) return whole;
  return html`<ul class="direct" aria-label=${texts.text('relations')}>
      ${directSentences(tree, options)}
    </ul>
    ${keyed(
      entry,
      html`<details class="whole-thread">
        <summary>${texts.text('threadShow', { count: threadSize(tree).toLocaleString(texts.locale) })}</summary>
        ${whole}
      </details>`,
    )}`;
}

/** The entry's own relations, without anything further along them. */
function directSentences(tree: ThreadTree, options: ThreadViewOptions): readonly TemplateResult[] {
  const alone = (node: ThreadNode): ThreadNode => ({ ...node, answers: [], more: 0 });
  return [
    ...[...tree.ancestors.slice(-1), ...tree.targets].map((node) => item(alone(node), false, options)),
    ...tree.answers.map((node) => item(alone(node), true, options)),
  ];
}

/** Entries in the thread, including this one. */
function threadSize({ ancestors, earlier, targets, moreTargets, answers, moreAnswers }: ThreadTree): number {
  return 1 + ancestors.length + earlier + targets.length + moreTargets + answered(answers) + moreAnswers;
}

function answered(answers: readonly ThreadNode[]): number {
  return answers.reduce((sum, node) => sum + 1 + answered(node.answers) + node.more, 0);
}

function treeTemplate(tree: ThreadTree, options: ThreadViewOptions): TemplateResult {
  const { ancestors, earlier } = tree;
  const flat = Math.max(ancestors.length - NESTED_ANCESTORS, 0);
  return html`${earlier > 0 ? moreTemplate('ancestors', earlier, options) : nothing}
  ${ancestors.slice(0, flat).map((node, at) => html`<li>${ancestorTemplate(node, ancestors[at - 1], options)}</li>`)}
  ${lineTemplate(tree, flat, options)}`;
}

/** Lines from an ancestor down to the entry, each inside the one before it. */
function lineTemplate(tree: ThreadTree, at: number, options: ThreadViewOptions): TemplateResult {
  const node = tree.ancestors[at];
  if (node === undefined) return currentTemplate(tree, options);
  return html`<li>
    ${ancestorTemplate(node, tree.ancestors[at - 1], options)}
    <ul>
      ${lineTemplate(tree, at + 1, options)}
    </ul>
  </li>`;
}

function ancestorTemplate(
  node: ThreadNode,
  before: ThreadNode | undefined,
  options: ThreadViewOptions,
): TemplateResult {
  return html`<p>${answerWords(before, options)} ${linkTemplate(node, options)}</p>`;
}

/** The relation of an entry to the ancestor before it: "Contradicted by". */
function answerWords(before: ThreadNode | undefined, { relations, words }: ThreadViewOptions): string {
  return before === undefined ? '' : words.relation(relationOf(relations, before.relation, false).type, true);
}

function currentTemplate(tree: ThreadTree, options: ThreadViewOptions): TemplateResult {
  const { model, entry, relations } = options;
  const before = tree.ancestors.at(-1);
  const written = before && relationOf(relations, before.relation, false);
  const alone = tree.targets.length + tree.answers.length + tree.moreAnswers + tree.moreTargets === 0;
  return html`<li aria-current="true">
    <p>
      ${answerWords(before, options)}
      <bdi class="here" lang=${titleLang(model, entry) ?? nothing}>${model.entries.at(entry)?.title}</bdi>
    </p>
    ${written ? noteTemplate(written, options) : nothing}
    ${
      alone
        ? nothing
        : html`<ul>
            ${directTemplate(tree, options)}
          </ul>`
    }
  </li>`;
}

/** The entry's other targets, then the entries that relate to it. */
function directTemplate(tree: ThreadTree, options: ThreadViewOptions): TemplateResult {
  const { targets, moreTargets, answers, moreAnswers, entry } = tree;
  return html`${targets.map((node) => item(node, false, options))}
  ${moreTargets > 0 ? moreTemplate('targets', moreTargets, options) : nothing}
  ${answers.map((node) => item(node, true, options))}
  ${moreAnswers > 0 ? moreTemplate(entry, moreAnswers, options) : nothing}`;
}

function item(node: ThreadNode, reversed: boolean, options: ThreadViewOptions, direct = true): TemplateResult {
  const { relations, words, texts } = options;
  const written = relationOf(relations, node.relation, reversed);
  const { type, id } = written;
  return html`<li>
    <p>
      ${threadArrow(reversed)} ${words.relation(type, reversed)}
      ${node.entry === undefined ? html`<i>${texts.text('relationUnresolved', { id })}</i>` : linkTemplate(node, options)}
      ${node.repeated ? html`<span class="when">(${texts.text('threadRepeated')})</span>` : nothing}
    </p>
    ${direct ? noteTemplate(written, options) : nothing}
    ${
      node.answers.length + node.more === 0
        ? nothing
        : html`<ul>
            ${node.answers.map((answer) => item(answer, true, options, false))}
            ${node.more > 0 && node.entry !== undefined ? moreTemplate(node.entry, node.more, options) : nothing}
          </ul>`
    }
  </li>`;
}

function linkTemplate(
  { entry: to }: ThreadNode,
  { model, entry, words, actions, threads, onSelect }: ThreadViewOptions,
): TemplateResult {
  const record = to === undefined ? undefined : model.entries.at(to);
  if (to === undefined || record === undefined) return html``;
  return html`<a
      class="link"
      href="#${escapeId(record.id)}"
      @click=${(event: MouseEvent) => {
        event.preventDefault();
        if (actions) threads.follow(entry, to, false);
        else onSelect(to);
      }}
      ><bdi lang=${titleLang(model, to) ?? nothing}>${record.title}</bdi></a
    >, <span class="when">${words.shortDate(to)}</span>`;
}

function noteTemplate(written: ResolvedRelation, { model, entry }: ThreadViewOptions): TemplateResult | typeof nothing {
  const { note } = written;
  if (note === undefined) return nothing;
  return html`<p class="remark" lang=${noteLang(model, entry, written) ?? nothing} dir="auto">${note}</p>`;
}

function moreTemplate(
  part: ThreadPart,
  count: number,
  { entry, texts, actions, threads }: ThreadViewOptions,
): TemplateResult {
  const text = texts.count(part === 'ancestors' ? 'threadEarlier' : 'threadMore', count);
  if (actions === undefined) return html`<li>${text}</li>`;
  return html`<li>
    <button
      type="button"
      class="more"
      @click=${() => {
        threads.showMore(entry, part);
      }}
    >
      ${text}
    </button>
  </li>`;
}
