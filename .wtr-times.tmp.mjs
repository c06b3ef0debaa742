import base from './web-test-runner.config.mjs';
function walk(s, out, f) { for (const t of s?.tests ?? []) out.push([t.duration ?? 0, f, t.name]); for (const x of s?.suites ?? []) walk(x, out, f); }
export default { ...base, files: 'tests/unit/{base,scale,layout,scene,render,interaction,a11y,element}/*.test.ts', reporters: [{ onTestRunFinished({ sessions }) {
  const byFile = []; const tests = [];
  for (const s of sessions) { const out = []; walk(s.testResults, out, s.testFile.split('/').slice(-2).join('/')); byFile.push([out.reduce((a, [d]) => a + d, 0), s.testFile.split('/').slice(-2).join('/')]); tests.push(...out); }
  byFile.sort((a, b) => b[0] - a[0]); tests.sort((a, b) => b[0] - a[0]);
  console.log(byFile.slice(0, 14).map(([d, f]) => `${(d/1000).toFixed(1)} ${f}`).join('\n')); console.log('total', byFile.reduce((a, [d]) => a + d, 0)/1000); console.log(tests.slice(0, 22).map(([d, f, n]) => `${(d/1000).toFixed(1)} ${f} ${n}`).join('\n')); } }] };
