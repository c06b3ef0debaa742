// ad hoc: changes after the first picture, cpu profile of a series
import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { build as bundle } from 'esbuild';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
const [dist, count, kind, peer='conflict-timeline'] = process.argv.slice(2);
const { outputFiles } = await bundle({ entryPoints: [`tests/bench/peers/${peer}.mjs`], alias: { 'conflict-timeline': resolve(dist, process.env.FILE ?? 'conflict-timeline.min.js') }, bundle: true, minify: false, format: 'esm', target: 'es2022', write: false });
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><body><div id="host"></div>
<style>body { margin: 0; background: #fff } #host { width: 1200px; height: 640px; overflow: hidden; position: relative }</style>`;
const server = await startServer({ routes: { '/aims': page, '/peer.js': outputFiles[0].text } });
const launch = wholeChromiumLaunchOptions();
const browser = await playwright.chromium.launch({ ...launch, args: [...(launch.args ?? []), '--js-flags=--expose-gc'] });
const tab = await browser.newPage({ viewport: { width: 1240, height: 680 } });
const client = await tab.context().newCDPSession(tab);
await tab.goto(`${server.origin}/aims`);
await client.send('Profiler.enable');
await client.send('Profiler.setSamplingInterval', { interval: 200 });
const call = (name, ...args) => tab.evaluate(async ([c, v]) => (await import('/tests/bench/aims-page.mjs'))[c](...v), [name, args]);
await call('prepare', '/peer.js', Number(count));
if (kind === 'changes') {
  await tab.evaluate(() => {
    const start = performance.now(); window.log = []; 
    const note = (m) => log.push([Math.round(performance.now() - start), m]);
    const obs = new MutationObserver((ms) => { const by = {}; for (const m of ms) { const t = m.target; const n = (t.nodeName + '.' + (t.getAttribute?.('class') ?? t.parentElement?.className ?? '')) + ' ' + m.type + ' ' + (m.attributeName ?? ''); by[n] = (by[n] ?? 0) + 1; } note(JSON.stringify(by).slice(0, 600)); });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    const at = Element.prototype.attachShadow; Element.prototype.attachShadow = function (...a) { const r = at.apply(this, a); obs.observe(r, all); return r; };
    const { clearRect } = CanvasRenderingContext2D.prototype; CanvasRenderingContext2D.prototype.clearRect = function (...a) { note('clearRect ' + a.join()); return clearRect.apply(this, a); };
  });
  console.log(await call('firstRender'));
  for (const [ms, what] of await tab.evaluate(() => log)) console.log(ms, what);
} else if (kind === 'none') { console.log(await call('firstRender'));
} else if (kind === 'first') {
  await client.send('Profiler.start');
  console.log(await call('firstRender'));
  const { profile } = await client.send('Profiler.stop');
  writeFileSync('/tmp/s52/first.cpuprofile', JSON.stringify(profile));
} else {
  await call('firstRender');
  await client.send('Profiler.start');
  await call('series', kind, 60);
  const { profile } = await client.send('Profiler.stop');
  writeFileSync(`/tmp/s52/${kind}.cpuprofile`, JSON.stringify(profile));
}
await browser.close(); await server.close();
