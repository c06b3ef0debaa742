/** A text in each of the languages in which a record has it. */
type Text = string | undefined;
type Has<Field extends string> = Readonly<Partial<Record<Field, Text>>>;

export function inAllLanguages<Field extends string>(
  record: Has<Field> & { readonly translations?: Readonly<Record<string, Has<Field>>> | undefined },
  field: Field,
): readonly Text[] {
  return [record[field], ...Object.values(record.translations ?? {}).map((texts) => texts[field])];
}
