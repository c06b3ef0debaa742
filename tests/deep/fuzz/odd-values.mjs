// Values that have no place in a dataset, or a place that nobody thought of. None of their texts contains a word that
// the checks look for in the output: NaN, undefined, Infinity, [object.

/** Dates at the edges of what can be written, and beyond. */
const ODD_DATES = [
  '',
  ' ',
  '..',
  '../../..',
  '/',
  '/..',
  '//',
  '2024-13-45',
  '2024-02-30',
  '2024-00',
  '7/21/46',
  '2022-03/2022-01',
  '2022-03-01/2022-03-01',
  '0000',
  '-0001',
  '0000-01-01/9999-12-31',
  'Y99999',
  'Y-99999',
  'Y271821',
  'Y275760-09-13',
  'Y-13800000000',
  'Y17E7',
  'Y-17E300',
  'Y1E400',
  'Y17101E4S3',
  'XXXX',
  'XXXX-XX-XX',
  '1XXX-12',
  '2022-XX-31',
  '[..1984]',
  '[2022-01..]',
  '{1960,1961-12}',
  '{,}',
  '[1667,1668,1670..1672]',
  '?2022-?06-~15',
  '2022-06-15T24:00:00',
  '2022-06-15T23:59:60Z',
  '2022-06-15T09:00:00+99:99',
  '2022-25',
  '2022-41',
  '20220615',
];

/** Names that objects have already, and ids that could be taken for something else. */
export const ODD_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'length',
  '0',
  '-1',
  '',
  ' ',
  'e0',
  'e1',
  'a b"c<d>&;:,~=+',
];

const ODD_TEXTS = [
  '<img src=x onerror="window.pwned=1">',
  '</script><script>window.pwned=1</script>',
  '${1}{{2}}%s%d',
  '\u202eright to left',
  '\ud800',
  '\udc00 alone',
  '\u0000\u0001\u007f\u0085\u2028\u2029\ufeff\uffff',
  'e\u0301'.repeat(200),
  'o' + '\u0300'.repeat(3000),
  '👩‍👩‍👧‍👦'.repeat(300),
  'x'.repeat(20_000),
  'word '.repeat(5000),
  '=1+1',
  '-'.repeat(500),
  'javascript:window.pwned=1',
  'https://user:word@example.org/',
  'https://[::1',
  'https://example.org/' + 'p/'.repeat(2000),
  '#36c;}',
  '#fff',
  'url(https://example.org/x)',
  'xx-invalid-tag-',
  'zh-Hant-TW-u-ca-roc',
  'rtl',
];

/** Made again for each use. */
const ODD_MAKERS = [
  () => undefined,
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 2 ** 53,
  () => 1e308,
  () => -1e308,
  () => 5e-324,
  () => Number.NaN,
  () => Infinity,
  () => -Infinity,
  () => 8.64e15,
  () => -8.64e15 - 1,
  () => 10n ** 30n,
  () => Symbol('odd'),
  () => () => 'odd',
  () => [],
  () => [[]],
  () => [null],
  () => new Array(1000),
  () => ({}),
  () => ({ id: 'e0' }),
  () => ({ length: 3, 0: 'a' }),
  () => ({ _$litType$: 1, strings: Object.assign(['<b>'], { raw: ['<b>'] }), values: [] }),
  () => ({ _$litDirective$: 1, values: [] }),
  () => ({ toString: () => 'text', valueOf: () => 7 }),
  () => ({ toJSON: () => 'text', then: 1 }),
  () => Object.create(null),
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Map([['id', 'e0']]),
  () => new Set(['a']),
  () => new String('boxed'),
  () => new Number(7),
  () => Float64Array.of(0, 1, Number.NaN, Infinity, -Infinity, 1e300),
  () => Uint8Array.of(0, 1, 255),
  () => new BigInt64Array(2),
  () => new ArrayBuffer(8),
  () => Object.freeze({ id: 'e0', title: 'Frozen', kind: 'event', date: '2022' }),
  () => Object.defineProperty(Object.create({}), 'title', { get: thrower, enumerable: true }),
  () => new Proxy({}, { get: thrower, ownKeys: thrower, has: thrower, getPrototypeOf: thrower }),
  () => new Proxy([], { get: (list, key) => (key === 'length' ? 5 : thrower()) }),
  () => revoked({}),
  () => revoked([]),
];

const made = new WeakSet();

export function oddValue(chance) {
  const value = chance.pick([
    () => chance.pick(ODD_MAKERS)(),
    () => chance.pick(ODD_TEXTS),
    () => chance.pick(ODD_NAMES),
    () => oddDate(chance),
  ])();
  if (typeof value === 'object' && value !== null) made.add(value);
  return value;
}

/** Whether it was made here: some of these throw when they are looked into. */
export function isOdd(value) {
  return made.has(value);
}

/** One of the list, or a few signs of dates in a row. */
export function oddDate(chance) {
  if (chance.oneIn(2)) return chance.pick(ODD_DATES);
  const pieces = [...'0129XYSETZ-+/.:~?%[]{}, ', '..', '2025', '-04', '-25'];
  return chance.some(pieces, 12).join('');
}

function thrower() {
  throw new Error('hostile');
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}
