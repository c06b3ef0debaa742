import { expect } from '@open-wc/testing';
import axe, { type RunOptions } from 'axe-core';

/** The scheme changes colours, and nothing else that axe reads. */
const IN_DARK: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Checks that axe finds no fault in an element, on a page of its scheme. */
export async function expectNoFaultOfAxe(element: HTMLElement, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  element.parentElement!.style.background = colorScheme === 'dark' ? '#111' : '#fff';
  const { violations, passes } = await axe.run(element, colorScheme === 'dark' ? IN_DARK : {});
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(faults).to.deep.equal([]);
  expect(passes.length, 'rules that axe tried').to.be.greaterThan(0);
}
