/** Names of columns of a sheet in the element's languages: in lower case, whole names. Here in seven of them. */
import { foldText } from '../../dataset/data/fold-text.js';
import type { AnyMappedField, GroupField, GroupKind, ImportIssue, MappedField } from './imported.js';
import { MORE_NAMES } from './more-mapping-names.js';
import { translatedField, translatedOf } from './translated-columns.js';
import { readPlainDate } from '../../dataset/time/plain/read-plain-date.js';

const NAMES: Readonly<Record<MappedField, string>> = {
  id: 'id|uid|key|identifier|№|ідентифікатор|идентификатор|kennung|identifiant|identificador|المعرف',
  date: 'date|day|when|hdate|date of event|dates|start|start date|date start|from|event date|event_date|start_date|datetime|timestamp|дата|день|коли|початок|дата початку|начало|дата начала|datum|tag|beginn|anfang|wann|jour|début|date de début|quand|fecha|día|inicio|fecha de inicio|cuándo|التاريخ|تاريخ|البداية|اليوم',
  end: 'end|end date|date end|enddate|hdate end|end year|year end|finish|to|until|end_date|кінець|дата завершення|завершення|конец|окончание|дата окончания|ende|enddatum|bis|fin|date de fin|jusqu’à|fecha de fin|hasta|النهاية|تاريخ النهاية',
  time: 'time|hour|clock|час|година|время|zeit|uhrzeit|heure|hora|الوقت|الساعة',
  title:
    'title|headline|heading|event|name|what|battle|what happened|label|itemlabel|item label|incident|happening|subject|заголовок|назва|подія|що|название|событие|что|titel|überschrift|ereignis|was|titre|événement|quoi|título|titular|evento|suceso|qué|العنوان|الحدث',
  summary:
    'summary|description|desc|descr|narrative|text|detail|details|more|notes|note|body|comment|comments|опис|текст|примітка|примітки|описание|примечание|подробности|beschreibung|details|notiz|bemerkung|résumé|texte|détails|remarques|resumen|descripción|texto|notas|الوصف|النص|ملاحظات',
  parties:
    'party|parties|side|sides|belligerent|belligerents|combatant|combatants|perpetrator|perpetrators|perpetrator group|armed group|gname|country|countries|сторона|сторони|країна|стороны|страна|partei|seite|land|partie|parties|camp|pays|parte|partes|país|lado|الطرف|الأطراف|الدولة',
  actors:
    'actor|actors|people|person|persons|who|participants|commander|commanders|leader|leaders|особа|особи|хто|учасники|лицо|люди|кто|участники|person|personen|wer|beteiligte|acteur|acteurs|personne|personnes|qui|participants|actores|persona|personas|quién|الأشخاص|الفاعل',
  speaker:
    'speaker|said by|author of quote|мовець|хто сказав|говорящий|кто сказал|sprecher|sprecherin|orateur|orador|hablante|المتحدث|القائل',
  topics:
    'topic|topics|category|categories|type|tag|tags|group|kind of event|тема|теми|категорія|тип|темы|категория|thema|themen|kategorie|art|sujet|catégorie|thème|tema|temas|categoría|tipo|الموضوع|الفئة|النوع',
  place:
    'place|location|where|city|town|address|місце|де|місто|место|где|город|ort|wo|stadt|lieu|où|ville|lugar|dónde|ciudad|المكان|الموقع|المدينة',
  status: 'status|certainty|confidence|статус|стан|status|sicherheit|statut|certitude|estado|certeza|الحالة',
  quote: 'quote|quotation|words|цитата|zitat|citation|cita|اقتباس',
  source:
    'source|sources|source id|record source|publisher|reference|references|джерело|джерела|источник|источники|quelle|quellen|référence|fuente|fuentes|referencia|المصدر|المصادر',
  locator:
    'locator|page|pages|paragraph|сторінка|сторінки|абзац|страница|страницы|fundstelle|seitenzahl|page|pages|passage|página|páginas|الصفحة|الفقرة',
  url: 'url|link|source url|source link|address of source|web|посилання|ссылка|verknüpfung|lien|enlace|الرابط',
  latitude: 'latitude|lat|широта|breite|breitengrad|latitud|خط العرض',
  longitude: 'longitude|lon|lng|long|довгота|долгота|länge|längengrad|longitud|خط الطول',
  media:
    'media|image|img|picture|photo|image url|photo url|picture url|медіа|зображення|світлина|медиа|изображение|фото|bild|foto|medien|médias|imagen|multimedia|صورة|الصورة|الوسائط',
  mediaAlt:
    'alt|alt text|alternative text|image description|альтернативний текст|опис зображення|альтернативный текст|описание изображения|alternativtext|bildbeschreibung|texte alternatif|texto alternativo|النص البديل|وصف الصورة',
  mediaCaption:
    'caption|media caption|image caption|підпис|подпись|bildunterschrift|bildlegende|légende|pie de foto|leyenda|تعليق الصورة',
  mediaCredit:
    'credit|credits|media credit|image credit|photo credit|автор фото|автор зображення|автор изображения|bildnachweis|bildrechte|crédit|crédit photo|crédito|crédito de la foto|حقوق الصورة|مصدر الصورة',
  relations: 'relations|related to|relates to|зв’язки|связи|beziehungen|bezüge|liens avec|relaciones|العلاقات',
};

/** Programs leave accents out of the names of columns: `data_rozpoczecia`. Folded, they are the same. */
const FIELDS: ReadonlyMap<string, MappedField> = new Map(
  ([...Object.entries(NAMES), ...Object.entries(MORE_NAMES)] as [MappedField, string][])
    .flatMap(([field, names]) => names.split('|').map((name) => [foldText(name), field] as const))
    .reverse(),
);

export const MAPPED_FIELDS = Object.keys(NAMES) as readonly MappedField[];

/** `category: Theatre`, as in the table of this project. */
const GROUP = /^\s*(category|measure|field):\s*(\S.*)$/i;

export function groupOf(field: string): { readonly kind: GroupKind; readonly name: string } | undefined {
  const [, kind, name] = GROUP.exec(field) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  return { kind: kind.toLowerCase() as GroupKind, name: name.trim() };
}

/** A field that a sheet may have any number of times: a category, a measure, an own field, a text in another language. */
export function isOpenField(field: string): field is Exclude<AnyMappedField, MappedField> {
  return groupOf(field) !== undefined || translatedOf(field) !== undefined;
}

/** Whether a column can hold it. */
export function isMappedField(field: string): field is AnyMappedField {
  return MAPPED_FIELDS.some((known) => known === field) || isOpenField(field);
}

/** The likely field of a column with this name; undefined if the name does not tell. */
export function fieldOfColumn(column: string): AnyMappedField | undefined {
  const group = groupOf(column);
  if (group !== undefined) return `${group.kind}:${group.name}` satisfies GroupField;
  const translated = translatedOf(column, (name) => fieldCalled(name));
  return translated === undefined ? fieldCalled(column) : translatedField(translated);
}

/** A field that the whole name tells, in whatever language. */
export function fieldCalled(name: string): MappedField | undefined {
  const plain = foldText(name)
    .replace(/[_.\s]+/g, ' ')
    .replace(/\s*[([].*$/, '')
    .replace(/[:*]+$/, '')
    .trim();
  return FIELDS.get(plain) ?? FIELDS.get(plain.replaceAll(' ', '_'));
}

// A sheet that begins with a row of data: its first row has a date, a text, and no name of a column.

/** More are the years of a table whose columns are years. */
const MOST_DATES = 2;
const HAS_YEAR = /\d{2}/;
const MADE = 'Column ';
const IS_TEXT = /\p{L}{2}.*\s.*\p{L}|^https?:/u;

/** Names for its columns; undefined if the row is a header. */
export function namesOfNone(row: readonly string[]): readonly string[] | undefined {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => cell !== '' && fieldOfColumn(cell) !== undefined)) return undefined;
  const dates = cells.filter((cell) => HAS_YEAR.test(cell) && readPlainDate(cell).date !== undefined);
  const hasText = cells.some((cell) => !dates.includes(cell) && IS_TEXT.test(cell));
  if (dates.length === 0 || dates.length > MOST_DATES || !hasText) return undefined;
  return cells.map((_, at) => `${MADE}${at + 1}`);
}

/** Whether a name is one of those, which says nothing. */
export function isMadeName(name: string): boolean {
  return name.startsWith(MADE);
}

/** Said once: a reader may know better. */
export function missingHeader(row: number, names: readonly string[]): Omit<ImportIssue, 'severity'> {
  return {
    code: 'missing-header',
    row,
    column: undefined,
    message: `the first row is data, not names of columns: they are called ${names.slice(0, 3).join(', ')} and so on`,
    cure: 'write the names of the columns above it',
  };
}
