// The check of the released interface: it finds what is gone, not what is new, and the changelog must name the break.
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { goneLines, saysBreaking } from '../../tools/api-report.mjs';

const RELEASED = `export interface Times {
    // (undocumented)
    readonly start: string;
    readonly end: string;
}`;

describe('a report of the interface', () => {
  it('that grows breaks nothing', () => {
    assert.deepEqual(goneLines(RELEASED, RELEASED.replace('}', '    readonly note?: string;\n}')), []);
  });

  it('reports a name that is gone, and a type that has changed', () => {
    assert.deepEqual(goneLines(RELEASED, RELEASED.replace('    readonly end: string;\n', '')), [
      '    readonly end: string;',
    ]);
    assert.deepEqual(goneLines(RELEASED, RELEASED.replace('end: string', 'end?: string')), [
      '    readonly end: string;',
    ]);
  });

  it('reports one of two equal lines', () => {
    assert.deepEqual(goneLines(`${RELEASED}\n${RELEASED}`, RELEASED).includes('    readonly end: string;'), true);
  });

  it('takes no notice of comments', () => {
    assert.deepEqual(goneLines(RELEASED, RELEASED.replace('// (undocumented)', '')), []);
  });
});

describe('a break', () => {
  const changelog = (unreleased) =>
    `# Changelog\n\n## [Unreleased]\n\n${unreleased}## [0.1.0]\n\n### Breaking\n\n- Old.\n`;

  it('is owned up to under its heading, in what is not released yet', () => {
    assert.equal(saysBreaking(changelog('### Breaking\n\n- `end` is gone.\n\n')), true);
    assert.equal(saysBreaking(changelog('### Changed\n\n- `end` is gone.\n\n')), false);
    assert.equal(saysBreaking(changelog('')), false);
  });

  it('is found before the first release, when no other heading follows', () => {
    assert.equal(saysBreaking('# Changelog\n\n## [Unreleased]\n\n### Breaking\n\n- `end` is gone.\n'), true);
    assert.equal(saysBreaking('# Changelog\n\n## [Unreleased]\n\n### Added\n\n- `end`.\n'), false);
    assert.equal(saysBreaking('# Changelog\n'), false);
  });
});
