// The component for React writes a tag on a server; what is no attribute waits for the browser.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { ConflictTimeline } from 'conflict-timeline/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

describe('the component for React, on a server', () => {
  it('writes the tag with what stands inside', () => {
    const inside = createElement('a', { href: 'data.json' }, 'The entries');
    const html = renderToString(createElement(ConflictTimeline, { id: 'talks', className: 'wide' }, inside));
    assert.equal(
      html,
      '<conflict-timeline id="talks" class="wide"><a href="data.json">The entries</a></conflict-timeline>',
    );
  });

  it('writes no data and no handler', () => {
    const title = '</conflict-timeline><img src=x onerror=alert(1)>';
    const html = renderToString(
      createElement(ConflictTimeline, { data: { title, entries: [] }, onTimelineSelect: () => {} }),
    );
    assert.equal(html, '<conflict-timeline></conflict-timeline>');
  });
});
