/** What columns of a sheet are called, in the seven languages of the element: in lower case, as a whole. */
import type { MappedField } from './imported.js';

const NAMES: Readonly<Record<MappedField, string>> = {
  id: 'id|uid|key|identifier|№|ідентифікатор|идентификатор|kennung|identifiant|identificador|المعرف',
  date: 'date|day|when|start|start date|date start|from|event date|event_date|start_date|datetime|timestamp|дата|день|коли|початок|дата початку|начало|дата начала|datum|tag|beginn|anfang|wann|jour|début|date de début|quand|fecha|día|inicio|fecha de inicio|cuándo|التاريخ|تاريخ|البداية|اليوم',
  end: 'end|end date|date end|to|until|end_date|кінець|дата завершення|завершення|конец|окончание|дата окончания|ende|enddatum|bis|fin|date de fin|jusqu’à|fecha de fin|hasta|النهاية|تاريخ النهاية',
  time: 'time|hour|clock|час|година|время|zeit|uhrzeit|heure|hora|الوقت|الساعة',
  title:
    'title|headline|heading|event|name|what|subject|заголовок|назва|подія|що|название|событие|что|titel|überschrift|ereignis|was|titre|événement|quoi|título|titular|evento|suceso|qué|العنوان|الحدث',
  summary:
    'summary|description|text|details|notes|note|body|comment|comments|опис|текст|примітка|примітки|описание|примечание|подробности|beschreibung|details|notiz|bemerkung|résumé|texte|détails|remarques|resumen|descripción|texto|notas|الوصف|النص|ملاحظات',
  parties:
    'party|parties|side|sides|country|countries|сторона|сторони|країна|стороны|страна|partei|seite|land|partie|parties|camp|pays|parte|partes|país|lado|الطرف|الأطراف|الدولة',
  actors:
    'actor|actors|people|person|persons|who|participants|особа|особи|хто|учасники|лицо|люди|кто|участники|person|personen|wer|beteiligte|acteur|acteurs|personne|personnes|qui|participants|actores|persona|personas|quién|الأشخاص|الفاعل',
  speaker:
    'speaker|said by|author of quote|мовець|хто сказав|говорящий|кто сказал|sprecher|sprecherin|orateur|orador|hablante|المتحدث|القائل',
  topics:
    'topic|topics|category|categories|type|tag|tags|group|kind of event|тема|теми|категорія|тип|темы|категория|thema|themen|kategorie|art|sujet|catégorie|thème|tema|temas|categoría|tipo|الموضوع|الفئة|النوع',
  place:
    'place|location|where|city|town|address|місце|де|місто|место|где|город|ort|wo|stadt|lieu|où|ville|lugar|dónde|ciudad|المكان|الموقع|المدينة',
  status: 'status|certainty|confidence|статус|стан|status|sicherheit|statut|certitude|estado|certeza|الحالة',
  quote: 'quote|quotation|words|цитата|zitat|citation|cita|اقتباس',
  source:
    'source|sources|publisher|reference|references|джерело|джерела|источник|источники|quelle|quellen|référence|fuente|fuentes|referencia|المصدر|المصادر',
  url: 'url|link|source url|source link|address of source|web|посилання|ссылка|verknüpfung|lien|enlace|الرابط',
};

const FIELDS: ReadonlyMap<string, MappedField> = new Map(
  (Object.entries(NAMES) as [MappedField, string][])
    .flatMap(([field, names]) => names.split('|').map((name) => [name, field] as const))
    .reverse(),
);

export const MAPPED_FIELDS = Object.keys(NAMES) as readonly MappedField[];

/** What a column of this name holds most likely; undefined where its name tells nothing. */
export function fieldOfColumn(column: string): MappedField | undefined {
  const plain = column
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/\s*[([].*$/, '')
    .replace(/[:*]+$/, '')
    .trim();
  return FIELDS.get(plain) ?? FIELDS.get(plain.replaceAll(' ', '_'));
}
