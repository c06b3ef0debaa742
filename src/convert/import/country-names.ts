/** Names of one country: in the languages of the element, as the platform has them, and the short forms that people write. */

const LANGUAGES = 'ar de en es fa fr he pl ru tr uk zh'.split(' ');
const SHORT: Readonly<Record<string, string>> = {
  ...{ US: 'US', USA: 'US', 'U.S.': 'US', 'U.S.A.': 'US', 'United States of America': 'US', США: 'US' },
  ...{ UK: 'GB', 'U.K.': 'GB', 'Great Britain': 'GB', UAE: 'AE', DRC: 'CD', PRC: 'CN', DPRK: 'KP' },
  ...{ 'Russian Federation': 'RU', РФ: 'RU', 'Российская Федерация': 'RU', 'Російська Федерація': 'RU', RF: 'RU' },
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
let known: ReadonlyMap<string, string> | undefined;

/** The code of the country with this name; undefined for any other. */
export function countryCalled(name: string): string | undefined {
  known ??= namesOfCountries();
  return known.get(keyOf(name)) ?? known.get(keyOf(name.replace(/^the\s+/i, '')));
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(SHORT).map(([name, code]) => [keyOf(name), code]));
  const named = (language: string): Intl.DisplayNames =>
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  // Two letters in three are no code: to ask each language for them took twice as long, 0.2 s on a busy machine.
  const english = named('en');
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => english.of(code));
  for (const language of LANGUAGES) {
    const names = named(language);
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined && !found.has(keyOf(name))) found.set(keyOf(name), code);
    }
  }
  return found;
}

/** An acronym is one in capital letters: "us" is a word. */
function keyOf(name: string): string {
  const plain = name.trim().normalize('NFC');
  return plain.length > 3 ? plain.toLowerCase() : plain;
}
