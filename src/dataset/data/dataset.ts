/** Generated from data/conflict-timeline.schema.json by tools/generate.mjs. Change the schema instead. */

/** How certain the entry is. Established: beyond dispute. Reported: a source says so. Claimed: a party to it says so. Disputed: others deny it. Retracted: its source withdrew it. */
export type Status = 'established' | 'reported' | 'claimed' | 'disputed' | 'retracted';
/** The relation of the entry to the other one. */
export type RelationType =
  'responds-to' | 'criticises' | 'supports' | 'contradicts' | 'refers-to' | 'follows' | 'part-of' | 'same-as';
/** The form of a statement. No-comment: somebody was asked and gave no answer. */
export type StatementForm = 'post' | 'interview' | 'remark' | 'press-statement' | 'no-comment';

/** The events and statements of a conflict, with the sources of each. Fields that are not described here are allowed, but ignored. */
export interface Dataset {
  /** Address of this schema, with which an editor completes and checks the file. */
  readonly $schema?: string;
  /** What the timeline is called. */
  readonly title?: string;
  /** What the timeline covers, in a few sentences. The place for analysis: say whose it is. */
  readonly description?: string;
  /** Language of the texts, as a BCP 47 tag: "en", "uk". */
  readonly lang?: string;
  /** Direction of the texts. Without it the direction follows from each text. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Terms under which the dataset may be used: an SPDX name such as "CC-BY-4.0", or a sentence. */
  readonly license?: string;
  /** Day of the last change, as an EDTF date: "2025-04-25". */
  readonly updated?: string;
  /** Version of the dataset. A shared link names it. */
  readonly version?: string;
  /** The scale of the reliability of citations, in a sentence: "A to F for the source, 1 to 6 for the information". */
  readonly reliabilityScale?: string;
  /** The zone in which hours were announced, by its IANA name: "Europe/Kyiv". Hours without an offset are of this zone, and the calendar of the chart counts in it. Without it, each hour is told at the offset that it is written with. */
  readonly timeZone?: string;
  /** Title and description in other languages, by BCP 47 tag: { "uk": { "title": "…" } }. */
  readonly translations?: Readonly<Record<string, HeadTexts>>;
  /** The sides, and other bodies that act or speak. Their order here is the order of the lanes. */
  readonly parties?: readonly Party[];
  /** The people and bodies who act and speak. */
  readonly actors?: readonly Actor[];
  /** The subjects that entries can be sorted by. */
  readonly topics?: readonly Topic[];
  /** Groupings of your own: a theatre, a weapon, a kind of document. Each is a filter, and lanes can be its values. */
  readonly categories?: readonly Category[];
  /** Numbers that entries give: deaths, votes, people displaced. */
  readonly measures?: readonly Measure[];
  /** Fields of your own that entries fill in: a docket, a case file, the members of a delegation. At most 100. */
  readonly fields?: readonly OwnField[];
  /** Where the entries come from. */
  readonly sources?: readonly Source[];
  /** Named stretches of time behind all lanes: a siege, a truce, a term of office. They may overlap. */
  readonly phases?: readonly Phase[];
  /** Moments to measure the others by: a line through all lanes with its name above them. */
  readonly milestones?: readonly Milestone[];
  /** Numbers over time, each as a curve under the lanes. */
  readonly series?: readonly Series[];
  /** The events and statements, in any order. */
  readonly entries: readonly Entry[];
  readonly highlight?: Highlight;
  /** The steps of an author's story. Without it, each entry is a step, in order of time. */
  readonly story?: readonly StoryStep[];
  /** Corrections of published entries, for readers who saw the entry before. */
  readonly corrections?: readonly Correction[];
}
/** Title and description of the timeline in another language. */
export interface HeadTexts {
  /** What the timeline is called. */
  readonly title?: string;
  /** What the timeline covers. */
  readonly description?: string;
}
/** A side in the conflict, or another body that acts or speaks in it. */
export interface Party {
  /** Name by which entries and actors refer to the party. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** Name and description in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, PartyTexts>>;
  /** Colour as #rgb or #rrggbb. Without it the timeline picks one that colour-blind readers can tell apart. */
  readonly color?: string;
  /** side: a party to the conflict. other: a body that acts or speaks in it without being a party to it, such as a court, a mediator or an organisation. */
  readonly role?: 'side' | 'other';
  /** Who the party is, in a sentence. */
  readonly description?: string;
}
/** A party in another language. */
export interface PartyTexts {
  /** Name as it is shown. */
  readonly name?: string;
  /** Who the party is. */
  readonly description?: string;
}
/** A person or body who acts or speaks. */
export interface Actor {
  /** Name by which entries refer to the actor. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** The name in other languages, by BCP 47 tag; the role too, if it is one text. */
  readonly translations?: Readonly<Record<string, ActorTexts>>;
  /** Other spellings and short forms of the name. An entry may use them in place of the id. */
  readonly aliases?: readonly string[];
  /** What the actor is: one text, or a list of roles with their times. */
  readonly role?: string | readonly ActorRole[];
  /** Id of the party that the actor belongs to. */
  readonly party?: string;
}
/** An actor in another language. */
export interface ActorTexts {
  /** Name as it is shown. */
  readonly name?: string;
  /** What the actor is. */
  readonly role?: string;
}
/** A role that an actor held for a time. */
export interface ActorRole {
  /** The role: "President of Ukraine". */
  readonly role: string;
  /** The role in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, RoleTexts>>;
  /** Since when, as an EDTF date. */
  readonly from?: string;
  /** Until when, as an EDTF date. */
  readonly to?: string;
}
/** A role in another language. */
export interface RoleTexts {
  /** The role. */
  readonly role?: string;
}
/** A subject that entries can be sorted by. */
export interface Topic {
  /** Name by which entries refer to the topic. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, NameTexts>>;
}
/** A name in another language. */
export interface NameTexts {
  /** Name as it is shown. */
  readonly name?: string;
}
/** A grouping of your own. */
export interface Category {
  /** Name by which entries, filters and lanes refer to the category. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, NameTexts>>;
  /** What an entry can be, in the order of the lanes. */
  readonly values: readonly CategoryValue[];
}
/** One of the values of a category. */
export interface CategoryValue {
  /** Name by which entries refer to the value. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, NameTexts>>;
}
/** A number that entries give. */
export interface Measure {
  /** Name by which entries refer to the measure. */
  readonly id: string;
  /** Name as it is shown. */
  readonly name: string;
  /** Name and unit in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, MeasureTexts>>;
  /** The unit after the number: "people", "km²". */
  readonly unit?: string;
}
/** A measure in another language. */
export interface MeasureTexts {
  /** Name as it is shown. */
  readonly name?: string;
  /** What is counted. */
  readonly unit?: string;
}
/** A field of your own, which entries fill in. */
export interface OwnField {
  /** Name by which entries refer to the field. */
  readonly id: string;
  /** Name as it is shown, as short as can be: "Docket". */
  readonly name: string;
  /** text: one text; link: an address; list: several texts; date: an EDTF date, shown in words. Without it, a text. */
  readonly kind?: 'text' | 'link' | 'list' | 'date';
  /** The name in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, NameTexts>>;
}
/** A text, page or record that entries come from. */
export interface Source {
  /** Name by which citations refer to the source. */
  readonly id: string;
  /** Title of the source. */
  readonly title: string;
  /** The title in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, SourceTexts>>;
  /** Who published it. Leave it out if that is not known. */
  readonly publisher?: string;
  /** Who wrote it. */
  readonly author?: string;
  /** Its address. Only http, https and mailto become links. */
  readonly url?: string;
  /** Address of an archived copy. Only http, https and mailto become links. */
  readonly archivedUrl?: string;
  /** Archived copies, each with its day and its hash. */
  readonly archives?: readonly ArchivedCopy[];
  readonly checked?: LinkCheck;
  /** When it was published, as an EDTF date. */
  readonly published?: string;
  /** When it was read, as an EDTF date. */
  readonly retrieved?: string;
  /** Language of the source, as a BCP 47 tag. */
  readonly lang?: string;
}
/** A source in another language. */
export interface SourceTexts {
  /** Title of the source. */
  readonly title?: string;
}
/** A copy of a page or a file, kept elsewhere. */
export interface ArchivedCopy {
  /** Address of the copy. Only http, https and mailto become links. */
  readonly url: string;
  /** When the copy was made, as an EDTF date. */
  readonly date?: string;
  /** SHA-256 of the copied file, as 64 hexadecimal digits. */
  readonly sha256?: string;
  /** Page: the page as a web archive shows it. WACZ: a file with the whole page. Screenshot: a picture of it. */
  readonly kind?: 'page' | 'wacz' | 'screenshot';
}
/** What the address answered when it was last asked. */
export interface LinkCheck {
  /** When it was asked, as an EDTF date. */
  readonly date: string;
  /** Found: it is there. Moved: it is elsewhere now. Gone: its server says that it is not there. Unclear: its server answers neither. Silent: nothing answers. */
  readonly result: 'found' | 'moved' | 'gone' | 'unclear' | 'silent';
  /** The HTTP status of the answer. */
  readonly status?: number;
  /** Where it moved to. */
  readonly target?: string;
}
/** A named stretch of time behind all lanes. */
export interface Phase {
  /** Name by which filters and links refer to the phase. Without it, its label. */
  readonly id?: string;
  /** Name as it is shown, as short and as neutral as can be: "First siege". */
  readonly label: string;
  /** Label and description in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, LabelTexts>>;
  /** The time that it covers, as an EDTF date or interval: "2022-02-24/2022-04-02", "2014/.." since 2014, "2021" the whole year. Where an end is a month, the band is faint in that month. */
  readonly date: string | DateEnds;
  /** What the phase is, and by whose account, in a sentence. */
  readonly description?: string;
  /** Ids of the sources that name it or bound it. */
  readonly sources?: readonly string[];
}
/** A phase or a milestone in another language. */
export interface LabelTexts {
  /** Name as it is shown. */
  readonly label?: string;
  /** What it is. */
  readonly description?: string;
}
/** The time that something lasted. Each end is a range of its own: "2022-02-24/2022-02-28" is an end within these days. ".." is open, an empty text not known. */
export interface DateEnds {
  /** When it began, as an EDTF date, or an interval from the earliest to the latest start. */
  readonly start: string;
  /** When it ended, as an EDTF date, or an interval from the earliest to the latest end. */
  readonly end: string;
}
/** A moment to measure the others by. */
export interface Milestone {
  /** Name as it is shown: "Referendum". */
  readonly label: string;
  /** Label and description in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, LabelTexts>>;
  /** When it was, as an EDTF date no sharper than the source knows. */
  readonly date: string | DateEnds;
  /** What it was, in a sentence. */
  readonly description?: string;
  /** Ids of the sources that give it. */
  readonly sources?: readonly string[];
  /** How important it is among the others, from 0 to 1: with little room, the names of the most important come first. Without it, 0.5. */
  readonly weight?: number;
}
/** A number over time: a curve under the lanes. It has values of its own, or sums up a measure of the entries. */
export interface Series {
  /** Name of the series, unique among them. */
  readonly id: string;
  /** Name as it is shown, as short and as neutral as can be. */
  readonly name: string;
  /** Name and unit in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, MeasureTexts>>;
  /** The unit after the number: "people", "km²". One for all values. */
  readonly unit?: string;
  /** Id of the source of the values. */
  readonly source?: string;
  /** line: known at each time and between them; steps: holds until the next value; bars: each for its own time. Without it, a line; a sum has bars. */
  readonly kind?: 'line' | 'bars' | 'steps';
  /** Date, number, and the lowest and highest that it may be: ["2025-04-25", 12, 10, 15]. null where no number is known. */
  readonly values?: (string | number | null)[][];
  /** Id of a measure that is added up over the shown entries, by day, month or year. */
  readonly sum?: string;
}
/** Something that happened, or something that somebody said. */
export interface Entry {
  /** Name of the entry, unique in the dataset. Relations and links use it, so keep it. */
  readonly id: string;
  /** An event happened; a statement was made. */
  readonly kind: 'event' | 'statement';
  /** When it happened or was said, as an EDTF date no sharper than the source knows: "2022-02" some time in February 2022, "2025-04-25~" about that day, "../2025-04-25" on or before it, "2022-02/2022-03" from one month to the other. If both ends are known within bounds, an object with a start and an end. */
  readonly date: string | DateEnds;
  /** The zone in which its hours were announced, by its IANA name: "Europe/Kyiv". Hours without an offset are of this zone. Without it, that of the dataset. */
  readonly timeZone?: string;
  /** How the date is known, in a sentence. */
  readonly dateNote?: string;
  /** Day on which the source gives a lasting state as current, as an EDTF date. The entry is labelled there. */
  readonly asOf?: string;
  /** When it was said, as an EDTF date, if that differs from `date`. */
  readonly said?: string;
  /** When it was made public, as an EDTF date, if that differs from `date`. */
  readonly published?: string;
  /** One line beside the mark. About 48 characters fit. */
  readonly title: string;
  /** What happened or was said, in a few neutral sentences. An empty line begins a paragraph. Links are written as [words](https://…), emphasis as *words*. */
  readonly summary?: string;
  /** Ids of the parties that act or speak. The entry is in the lane of each; one alone gives it its colour. */
  readonly parties?: readonly string[];
  /** The actors involved, by id, name or alias. The speaker need not be repeated. */
  readonly actors?: readonly string[];
  /** Ids of the topics. */
  readonly topics?: readonly string[];
  /** Ids of values by the id of their category: { "theatre": "sea", "weapon": ["drone", "missile"] }. */
  readonly categories?: Readonly<Record<string, string | readonly string[]>>;
  /** Where it happened. */
  readonly place?: string;
  readonly location?: GeoLocation;
  readonly status?: Status;
  /** Where the entry comes from. An entry without any is shown as unsourced. */
  readonly citations?: readonly Citation[];
  /** How the entry relates to other entries. */
  readonly relations?: readonly Relation[];
  /** Whether the content may distress. */
  readonly graphic?: boolean;
  /** How important the entry is among the others, from 0 to 1: with little room, the titles of the most important come first. Without it, 0.5. */
  readonly weight?: number;
  /** Numbers by the id of their measure: { "deaths": 12, "displaced": { "value": 3000, "low": 2000, "high": 5000 } }. */
  readonly measures?: Readonly<Record<string, number | Amount>>;
  /** Values by the id of their field: { "docket": "AB-1234", "delegates": ["A. Smith", "B. Jones"] }. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  /** Pictures, films and recordings of it. A picture is fetched when the entry is opened. */
  readonly media?: readonly Medium[];
  /** Who said it: the id, the name or an alias of an actor. For statements. */
  readonly speaker?: string;
  readonly form?: StatementForm;
  /** Where it was said: a platform, a programme, a newspaper. Leave it out if the source does not say. */
  readonly channel?: string;
  /** The words as the source quotes them. For statements. */
  readonly quotes?: readonly Quote[];
  /** Its texts in other languages, by BCP 47 tag: { "uk": { "title": "…", "summary": "…" } }. Readers get the texts in their language, or else those of the dataset. */
  readonly translations?: Readonly<Record<string, EntryTexts>>;
  readonly reviewed?: Review;
  /** Pages that are about the entry and no source of it. */
  readonly links?: readonly EntryLink[];
}
/** A point on the map. A latitude and a longitude come together. */
export interface GeoLocation {
  /** Its name. Without it, the place of the entry. */
  readonly name?: string;
  /** Degrees north, WGS 84. */
  readonly latitude?: number;
  /** Degrees east, WGS 84. */
  readonly longitude?: number;
  /** The distance from the point, in metres, within which the place is known: 5000 for somewhere in a town. Without it, nothing is said about that. */
  readonly precision?: number;
}
/** A place in a source. */
export interface Citation {
  /** Id of the source. */
  readonly source: string;
  /** Place in the source: "¶ 7", "p. 12", "00:14:05". */
  readonly locator?: string;
  /** The words of the source that the entry rests on. */
  readonly quote?: string;
  /** Reliability of the source and of its statement there, in the terms of the dataset's scale: "B2". */
  readonly reliability?: string;
  /** The place in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, CitationTexts>>;
}
/** A citation in another language. */
export interface CitationTexts {
  /** Place in the source. */
  readonly locator?: string;
}
/** A link from the entry to another one. */
export interface Relation {
  readonly type: RelationType;
  /** Id of the other entry. */
  readonly target: string;
  /** What the link rests on, in a sentence. */
  readonly note?: string;
  /** The note in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, RelationTexts>>;
}
/** A relation in another language. */
export interface RelationTexts {
  /** What the link rests on. */
  readonly note?: string;
}
/** A number with the bounds of an estimate. */
export interface Amount {
  /** The best estimate. */
  readonly value: number;
  /** The lowest estimate. */
  readonly low?: number;
  /** The highest estimate. */
  readonly high?: number;
}
/** A picture, a film, a recording or a document. */
export interface Medium {
  /** Its address: https, or relative to the page. No other is fetched. */
  readonly url: string;
  /** What it is. Without it, a picture if the address ends like one. */
  readonly kind?: 'image' | 'video' | 'audio' | 'document';
  /** What the picture shows, for those who do not see it. Empty if it only decorates. */
  readonly alt?: string;
  /** The text below it. */
  readonly caption?: string;
  /** Whose it is. */
  readonly credit?: string;
  /** Width of a picture or a film in pixels. With its height, its room is reserved while it loads. */
  readonly width?: number;
  /** Height of a picture or a film in pixels. */
  readonly height?: number;
  /** Address of a still of a film: https, or relative to the page. */
  readonly poster?: string;
  /** Captions of a film as WebVTT files. */
  readonly tracks?: readonly Track[];
  /** What is said and heard, as text. */
  readonly transcript?: string;
  /** Archived copies, each with its day and its hash. */
  readonly archives?: readonly ArchivedCopy[];
  readonly checked?: LinkCheck;
}
/** Captions of a film in one language. */
export interface Track {
  /** Address of the WebVTT file: https, or relative to the page. */
  readonly url: string;
  /** Language of the captions, as a BCP 47 tag. */
  readonly lang: string;
  /** Name in the menu of captions. Without it, the language. */
  readonly label?: string;
  /** captions: with sounds, for those who do not hear; subtitles: a translation; descriptions: of what is seen. Without it, captions. */
  readonly kind?: 'captions' | 'subtitles' | 'descriptions';
}
/** Words that were said. */
export interface Quote {
  /** The words, without quotation marks around them. */
  readonly text: string;
  /** Language of the words, as a BCP 47 tag. */
  readonly lang?: string;
  /** Direction of the words, if their language does not give it. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly translation?: Translation;
  /** The words for readers of other languages, by BCP 47 tag, in place of the translation. Readers of the language of the words get them alone. */
  readonly translations?: Readonly<Record<string, QuoteTexts>>;
}
/** A translation of the words into the language of the dataset. */
export interface Translation {
  /** The translated words. */
  readonly text: string;
  /** Language of the translation, as a BCP 47 tag. */
  readonly lang?: string;
  /** Who translated. */
  readonly translator?: string;
}
/** Words that were said, in another language. */
export interface QuoteTexts {
  /** The translated words. */
  readonly text?: string;
  /** Who translated. */
  readonly translator?: string;
}
/** An entry in another language. */
export interface EntryTexts {
  /** One line beside the mark. */
  readonly title?: string;
  /** What happened or was said. */
  readonly summary?: string;
  /** How the date is known. */
  readonly dateNote?: string;
  /** Where it happened. */
  readonly place?: string;
  /** Where it was said. */
  readonly channel?: string;
}
/** Who checked the entry against its sources, and when. */
export interface Review {
  /** Name of the person or desk. */
  readonly by: string;
  /** When, as an EDTF date. */
  readonly date: string;
}
/** A page that is about the entry and no source of it: a dossier, a map, a hearing. */
export interface EntryLink {
  /** Address: http, https or mailto. */
  readonly url: string;
  /** Words of the link. Without them it is named by its address. */
  readonly label?: string;
}
/** The time that the chart shades: that of an entry, or a range. */
export interface Highlight {
  /** Id of the entry whose time is shaded. */
  readonly entry?: string;
  /** The time that is shaded, as an EDTF date or interval: "2022-02-24/2022-03-31". If there is an entry too, the entry counts. */
  readonly range?: string;
}
/** One step of a story. It shows entries or a range of time. */
export interface StoryStep {
  /** Heading of the step. */
  readonly heading: string;
  /** The text of the step. */
  readonly text?: string;
  /** Heading and text in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, StepTexts>>;
  /** Id of the entry that the step shows. */
  readonly entry?: string;
  /** Ids of the entries that the step shows, if there are several: the first is opened, and all stand out. */
  readonly entries?: readonly string[];
  /** The time that the step shows, as an EDTF date or interval: "2022-02/2022-04". */
  readonly range?: string;
  /** Whether the words of its entries stand large at their marks. */
  readonly quote?: boolean;
}
/** A step of a story in another language. */
export interface StepTexts {
  /** Heading of the step. */
  readonly heading?: string;
  /** The text of the step. */
  readonly text?: string;
}
/** A change of a published entry. */
export interface Correction {
  /** When it was corrected, as an EDTF date. */
  readonly date: string;
  /** What became of the entry. */
  readonly change: 'changed' | 'removed';
  /** Id of the entry. A removed one is no longer in the dataset. */
  readonly entry: string;
  /** Title of the entry at that time. */
  readonly title?: string;
  /** What changed, and why, in a sentence. */
  readonly note?: string;
}
