/** A licence as people read it: Creative Commons have addresses; any other is said as it is written. */

export interface Licence {
  readonly name: string;
  readonly url: string | undefined;
}

const CREATIVE_COMMONS = /^cc[- ](by(?:-(?:sa|nc|nd|nc-sa|nc-nd))?)[- ](\d\.\d)$/i;
const ZERO = /^cc0(?:[- ]1\.0)?$/i;
const ADDRESSES = 'https://creativecommons.org';

/** Undefined for an empty text. */
export function licenceOf(text: string): Licence | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (ZERO.test(plain)) return { name: 'CC0 1.0', url: `${ADDRESSES}/publicdomain/zero/1.0/` };
  const [, kind, version] = CREATIVE_COMMONS.exec(plain) ?? [];
  if (kind === undefined || version === undefined) return { name: plain, url: undefined };
  return {
    name: `CC ${kind.toUpperCase()} ${version}`,
    url: `${ADDRESSES}/licenses/${kind.toLowerCase()}/${version}/`,
  };
}
