import { expect } from 'chai';
import { inScript, withLanguage } from '../../../../bin/page-script.mjs';
import { pageText } from '../../../../make/output/markup.js';
import { frameSnippet, tagSnippet } from '../../../../make/output/snippets.js';

const HOSTILE = '"><script>alert(1)</script>';

describe('files and lines to copy', () => {
  it('hold titles as text alone', () => {
    const page = pageText({ title: HOSTILE, lang: '"><b>', dir: 'ltr', body: '' });
    expect(page).not.to.match(/<script|<b>/);
    expect(frameSnippet(HOSTILE)).not.to.contain(HOSTILE);
    expect(tagSnippet(HOSTILE)).not.to.contain(HOSTILE);
  });

  it('end no script early', () => {
    const text = inScript('</script> <SCRIPT> <!--');
    expect(text).not.to.match(/<\/?script|<!--/i);
    expect(JSON.parse(`"${text}"`)).to.equal('</script> <SCRIPT> <!--');
  });

  it('carry the words of one language in the script', () => {
    const before = 'import(`./locales/ar.js`),import("./locales/de.js"),import("./parts/de.js")';
    expect(withLanguage(before, 'de', { retry: '$& "x"' })).to.equal(
      String.raw`import(${'`'}./locales/ar.js${'`'}),Promise.resolve({language:{"retry":"$& \"x\""}}),import("./parts/de.js")`,
    );
  });

  it('believe only the frame that they set up', () => {
    expect(frameSnippet('T')).to.contain('frame.contentWindow').and.to.contain('new URL(frame.src).origin');
  });
});
