/** Words of dates: here in English, German, French, Spanish, Ukrainian, Russian and Arabic. */
import { foldDate } from './fold-date.js';
import { CHINESE, HEBREW, PERSIAN, POLISH, TURKISH } from './more-word-tables.js';
import type { DateWord, WordKind, WordTable } from './word-kinds.js';

/** Months have more names than `Intl` knows: other calendars' names for the same months, and other short forms. */
const MONTHS: WordTable = [
  ['M', 1, 'كانون الثاني|يناير|جانفي|jänner|січні|январе'],
  ['M', 2, 'شباط|فبراير|فيفري|feber|лютому|феврале'],
  ['M', 3, 'آذار|مارس|mrz|березні|марте'],
  ['M', 4, 'نيسان|أبريل|إبريل|أفريل|квітні|апреле'],
  ['M', 5, 'أيار|مايو|ماي|травні|мае'],
  ['M', 6, 'حزيران|يونيو|يونيه|جوان|червні|июне'],
  ['M', 7, 'تموز|يوليو|يوليه|جويلية|липні|июле'],
  ['M', 8, 'آب|أغسطس|أوت|серпні|августе'],
  ['M', 9, 'أيلول|سبتمبر|sept|setiembre|вересні|сентябре'],
  ['M', 10, 'تشرين الأول|أكتوبر|жовтні|октябре'],
  ['M', 11, 'تشرين الثاني|نوفمبر|листопаді|ноябре'],
  ['M', 12, 'كانون الأول|ديسمبر|грудні|декабре'],
];

const SEASONS: WordTable = [
  ['S', 21, 'spring|springtime|frühling|frühjahr|printemps|primavera'],
  ['S', 21, 'весна|весни|навесні|весною|весны|весной|весну|ربيع|الربيع'],
  ['S', 22, 'summer|summertime|sommer|été|verano|літо|літа|влітку|літом|лето|лета|летом|صيف|الصيف'],
  ['S', 23, 'autumn|fall|herbst|automne|otoño|осінь|осені|восени|осень|осени|осенью|خريف|الخريف'],
  ['S', 24, 'winter|wintertime|hiver|invierno|зима|зими|взимку|зимою|зимы|зимой|зиму|شتاء|الشتاء'],
];

const PARTS: WordTable = [
  ['Q', 0, 'quarter|qtr|quartal|quartals|trimestre|trim|квартал|кварталі|квартала|кварталу|квартале|кв|الربع|ربع'],
  ['F', 0, 'half|halbjahr|halbjahrs|hälfte|semestre|semester|moitié|mitad|півріччя|півріччі|половина|половині'],
  ['F', 0, 'половини|пол|полугодие|полугодии|полугодия|половине|половины|النصف|نصف'],
  ['C', 0, 'century|centuries|cent|jahrhundert|jahrhunderts|jahrhunderte|jh|jhd|jhdt|siècle|siècles|siglo|siglos'],
  ['C', 0, 'століття|століть|століттях|століттю|столітті|сторіччя|ст|век|века|веке|веков|веках|вв|القرن|قرن|قرنين'],
  [
    'P',
    1,
    'early|earlier in|the beginning of|beginning of|the start of|start of|at the start of|anfang|beginn|zu beginn',
  ],
  [
    'P',
    1,
    'frühes|frühe|frühen|früher|anfangs|début|au début|tout début|commencement|principios|a principios|comienzos',
  ],
  [
    'P',
    1,
    'a comienzos|inicios|a inicios|початок|початку|на початку|начало|начала|в начале|начале|поч|нач|أوائل|بداية|مطلع|مستهل',
  ],
  ['P', 2, 'mid|middle|the middle of|in the middle of|mitte|mi-|milieu|au milieu|mediados|a mediados|середина'],
  ['P', 2, 'середини|середині|у середині|в середині|всередині|середине|середины|в середине|منتصف|أواسط|وسط'],
  ['P', 3, 'late|later in|end|the end of|at the end of|ende|zu ende|spätes|späte|späten|später|fin|à la fin|finales'],
  ['P', 3, 'a finales|fines|a fines|final|кінець|кінця|кінці|наприкінці|в кінці|у кінці|конец|конца|конце|в конце'],
  ['P', 3, 'أواخر|نهاية|آخر|кін|кон'],
  ['V', 20, 'twenties'],
  ['V', 30, 'thirties'],
  ['V', 40, 'forties'],
  ['V', 50, 'fifties'],
  ['V', 60, 'sixties'],
  ['V', 70, 'seventies'],
  ['V', 80, 'eighties'],
  ['V', 90, 'nineties'],
  ['V', 20, 'العشرينيات|عشرينيات|العشرينات|عشرينات'],
  ['V', 30, 'الثلاثينيات|ثلاثينيات|الثلاثينات|ثلاثينات'],
  ['V', 40, 'الأربعينيات|أربعينيات|الأربعينات|أربعينات'],
  ['V', 50, 'الخمسينيات|خمسينيات|الخمسينات|خمسينات'],
  ['V', 60, 'الستينيات|ستينيات|الستينات|ستينات'],
  ['V', 70, 'السبعينيات|سبعينيات|السبعينات|سبعينات'],
  ['V', 80, 'الثمانينيات|ثمانينيات|الثمانينات|ثمانينات'],
  ['V', 90, 'التسعينيات|تسعينيات|التسعينات|تسعينات'],
];

const ORDINALS: WordTable = [
  ['O', 1, 'first|erste|ersten|erster|erstes|erstem|premier|première|primer|primero|primera|перший|перша|перше'],
  ['O', 1, 'першій|першого|першої|першому|первый|первая|первое|первой|первого|первом|الأول|الأولى'],
  ['O', 2, 'second|zweite|zweiten|zweiter|zweites|zweitem|deuxième|seconde|segundo|segunda|другий|друга|друге|другій'],
  ['O', 2, 'другого|другої|другому|второй|вторая|второе|второго|втором|الثاني|الثانية'],
  [
    'O',
    3,
    'third|dritte|dritten|drittes|drittem|troisième|tercer|tercero|tercera|третій|третя|третє|третього|третьому',
  ],
  ['O', 3, 'третий|третья|третье|третьей|третьем|третьего|الثالث|الثالثة'],
  ['O', 4, 'fourth|vierte|vierten|viertes|viertem|quatrième|cuarto|cuarta|четвертий|четверта|четвертого|четвертому'],
  ['O', 4, 'четвёртый|четвёртая|четвёртого|четвёртом|الرابع|الرابعة'],
  ['O', 5, 'fifth|الخامس'],
  ['O', 6, 'sixth|السادس'],
  ['O', 7, 'seventh|السابع'],
  ['O', 8, 'eighth|الثامن'],
  ['O', 9, 'ninth|التاسع'],
  ['O', 10, 'tenth|العاشر'],
  ['O', 11, 'eleventh|الحادي عشر'],
  ['O', 12, 'twelfth|الثاني عشر'],
  ['O', 13, 'thirteenth|الثالث عشر'],
  ['O', 14, 'fourteenth|الرابع عشر'],
  ['O', 15, 'fifteenth|الخامس عشر'],
  ['O', 16, 'sixteenth|السادس عشر'],
  ['O', 17, 'seventeenth|السابع عشر'],
  ['O', 18, 'eighteenth|الثامن عشر'],
  ['O', 19, 'nineteenth|التاسع عشر'],
  ['O', 20, 'twentieth|العشرين|العشرون'],
  ['O', 21, 'twenty-first|الحادي والعشرين|الحادي والعشرون'],
];

const ERAS: WordTable = [
  ['B', 0, 'bc|b.c.|bce|b.c.e.|before christ|v. chr.|vor chr.|vor christus|v. u. z.|vor unserer zeitrechnung'],
  [
    'B',
    0,
    'av. j.-c.|av. jc|avant jc|avant j.-c.|avant jésus-christ|avant notre ère|a. c.|a. de c.|antes de cristo|до н. э.',
  ],
  ['B', 0, 'до н. е.|до р. х.|до нашей эры|до нашої ери|до нової ери|до новой эры|ق. م.|قبل الميلاد'],
  ['A', 0, 'ad|a.d.|ce|c.e.|anno domini|n. chr.|nach chr.|nach christus|u. z.|apr. j.-c.|ap. j.-c.|après j.-c.'],
  [
    'A',
    0,
    'apr. jc|ap. jc|après jc|après jésus-christ|de notre ère|d. c.|d. de c.|después de cristo|н. э.|н. е.|нашей эры|нашої ери',
  ],
  ['A', 0, 'новой эры|нової ери|م|ميلادي|ميلادية|للميلاد|بعد الميلاد'],
];

const DOUBTS: WordTable = [
  [
    'c',
    0,
    'c.|ca.|cca|circa|zirka|about|around|approx.|approximately|roughly|sometime around|etwa|ungefähr|gegen|rund',
  ],
  [
    'c',
    0,
    'vers|env.|environ|autour de|hacia|alrededor de|aproximadamente|aprox.|cerca de|близько|бл.|прибл.|приблизно|орієнтовно',
  ],
  ['c', 0, 'біля|около|ок.|примерно|приблизительно|ориентировочно|حوالي|نحو|قرابة|تقريبا|زهاء'],
  // The word says nothing before a time of day: "um 14 Uhr".
  ['c', 1, 'um'],
  ['p', 0, 'probably|perhaps|maybe|possibly|likely|most likely|presumably|uncertain|unsure|wahrscheinlich|vermutlich'],
  ['p', 0, 'vielleicht|möglicherweise|wohl|probablement|peut-être|sans doute|probablemente|quizá|quizás|posiblemente'],
  ['p', 0, 'tal vez|ймовірно|імовірно|можливо|мабуть|напевно|вероятно|возможно|предположительно|видимо'],
  ['p', 0, 'ربما|على الأرجح|الأرجح|محتمل|يحتمل'],
];

const BOUNDS: WordTable = [
  [
    '<',
    0,
    'before|by|prior to|not later than|no later than|pre|pre-|vor|vor dem|spätestens|avant|au plus tard|antes de|antes del|antes',
  ],
  ['<', 0, 'не пізніше|раніше|перед|не позднее|ранее|قبل'],
  // The word is "to" between two dates.
  ['u', 1, 'до'],
  ['u', 0, "until|till|up to|bis|bis zum|jusqu'à|jusqu'en|jusqu'au|jusque|hasta|hasta el|حتى"],
  [
    '>',
    0,
    'after|later than|not before|not earlier than|no earlier than|post|post-|nach|nach dem|frühestens|après|au plus tôt',
  ],
  ['>', 0, 'después de|después del|tras|після|пізніше|не раніше|после|позднее|не ранее|بعد'],
  ['s', 0, 'since|from|starting|starting from|as of|seit|seit dem|ab|ab dem|depuis|dès|à partir de|à partir du|desde'],
  ['s', 0, 'desde el|a partir de|a partir del|з|із|від|починаючи з|с|со|от|начиная с|منذ|ابتداء من|اعتبارا من'],
  ['b', 0, 'between|zwischen|entre|між|поміж|между|بين'],
  ['t', 0, 'to|through|thru|zum|по|إلى'],
  // The words say nothing before a time of day: "à 14 h".
  ['t', 1, 'à|au|a|al'],
  ['&', 0, 'and|und|et|y|и|і|й|та|و'],
  ['|', 0, 'or|oder|ou|o|або|чи|или|أو'],
  ['w', 0, 'present|the present|now|today|ongoing|date|to date|heute|jetzt|andauernd|gegenwart|die gegenwart'],
  ['w', 0, "aujourd'hui|présent|maintenant|en cours|nos jours|hoy|la actualidad|actualidad|el presente|ahora|la fecha"],
  ['w', 0, 'incumbent|im amt|en fonction|en el cargo|en ejercicio'],
  ['w', 0, 'досі|дотепер|сьогодні|тепер|нині|наш час|теперішній час|сей день|настоящее время|сегодня|сегодняшний день'],
  ['w', 0, 'наши дни|н. в.|الآن|حتى الآن|اليوم|الوقت الحاضر|الحاضر'],
];

const REST: WordTable = [
  ['n', 12, 'noon|midday|mittag|mittags|midi|mediodía|el mediodía|полдень|в полдень|полудень|опівдні|ظهرا|الظهر'],
  ['n', 24, 'midnight|mitternacht|minuit|medianoche|полночь|в полночь|опівночі|північ|منتصف الليل'],
  ['d', 1, 'monday|mon|montag|lundi|lun|lunes|понеділок|пн|понедельник|الاثنين|الإثنين'],
  ['d', 2, 'tuesday|tue|tues|dienstag|di|mardi|martes|вівторок|вт|вторник|الثلاثاء'],
  ['d', 3, 'wednesday|wed|mittwoch|mi|mercredi|mer|miércoles|mié|середа|ср|среда|الأربعاء'],
  ['d', 4, 'thursday|thu|thur|thurs|donnerstag|do|jeudi|jeu|jueves|jue|четвер|чт|четверг|الخميس'],
  ['d', 5, 'friday|fri|freitag|fr|vendredi|ven|viernes|vie|пятниця|п’ятниця|пт|пятница|الجمعة'],
  ['d', 6, 'saturday|sat|samstag|sonnabend|sa|samedi|sam|sábado|sáb|субота|сб|суббота|السبت'],
  ['d', 7, 'sunday|sun|sonntag|so|dimanche|dim|domingo|dom|неділя|нд|воскресенье|вс|الأحد'],
  [
    '_',
    0,
    'the|of|in|on|at|year|years|in the year|months of|month of|der|die|das|des|dem|den|am|im|von|vom|jahr|jahre',
  ],
  [
    '_',
    0,
    "jahres|jahren|im jahr|le|la|les|l'|l'an|de|du|d'|an|en|année|années|el|los|las|del|año|años|a las|a la|mes de",
  ],
  ['_', 0, 'рік|року|році|роки|років|роках|р.|рр.|у|в|во|на|об|о|год|года|году|годы|годов|годах|г.|гг.|месяц|місяць'],
  ['_', 0, 'ال|من|في|عام|سنة|العام|السنة|شهر|يوم|لعام|لسنة|عند|الساعة|anno|uhr'],
];

/** The first that has a word gives its meaning. */
const LOCALES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'ar', 'pl', 'tr', 'he', 'fa', 'zh'];
const MORE = [POLISH, TURKISH, HEBREW, PERSIAN, CHINESE];
/** Shorter beginnings of a month's name are ambiguous. */
const MIN_MONTH_LETTERS = 3;
/** Months of the Islamic calendar begin with names of seasons or ordinals: they are not ours. */
export const OTHER_CALENDAR =
  /ربيع ?(?:ال)?(?:اول|اخر|ثاني)|جمادي|رمضان|شوال|شعبان|محرم|صفر|رجب|ذو|ذي|(?:^|[\d ])ه(?:ـ|جري|$|[ .)])/;

let words: ReadonlyMap<string, DateWord> | undefined;
let longest = 0;

/** Words by their folded text, without full stops and blanks. */
export function dateWord(key: string): DateWord | undefined {
  return allWords().get(key);
}

/** The number of letters of the longest. */
export function longestWord(): number {
  allWords();
  return longest;
}

/** The month with a name that begins so, if it is only one. */
export function monthBeginning(start: string): number | undefined {
  if (start.length < MIN_MONTH_LETTERS) return undefined;
  const found = new Set<number>();
  for (const [name, { kind, value }] of allWords()) if (kind === 'M' && name.startsWith(start)) found.add(value);
  return found.size === 1 ? [...found][0] : undefined;
}

/** Names of months, for those that are misspelt. */
export function* monthWords(): Iterable<readonly [name: string, month: number]> {
  for (const [name, { kind, value }] of allWords()) if (kind === 'M') yield [name, value];
}

export function wordKey(text: string): string {
  return text.replace(/[. ]/g, '');
}

function allWords(): ReadonlyMap<string, DateWord> {
  if (words !== undefined) return words;
  const made = new Map<string, DateWord>();
  const put = (text: string, kind: WordKind, value: number): void => {
    const key = wordKey(foldDate(text));
    longest = Math.max(longest, key.length);
    if (!made.has(key)) made.set(key, { kind, value });
  };
  for (const [kind, value, list] of [MONTHS, ERAS, BOUNDS, SEASONS, PARTS, ORDINALS, DOUBTS].flat())
    for (const word of list.split('|')) put(word, kind, value);
  putMonths((name, month) => {
    put(name, 'M', month);
  });
  for (const [kind, value, list] of [REST, ...MORE].flat()) for (const word of list.split('|')) put(word, kind, value);
  words = made;
  return made;
}

/** Some languages inflect the name beside a day: "серпень", "1 серпня"; Hebrew writes its "in" before it. */
function putMonths(put: (name: string, month: number) => void): void {
  for (const locale of LOCALES)
    for (const style of ['long', 'short'] as const)
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2000, month - 1, 1));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          if (/\p{L}/u.test(name)) put(name, month);
          if (locale === 'he') put(`ב${name}`, month);
        }
      }
}
