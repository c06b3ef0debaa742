/** A text in each language of its record. */
type Text = string | undefined;
type Has<Field extends string> = Readonly<Partial<Record<Field, Text>>>;

export function inAllLanguages<Field extends string>(
  record: Has<Field> & { readonly translations?: Readonly<Record<string, Has<Field>>> | undefined },
  field: Field,
): readonly Text[] {
  return [record[field], ...Object.values(record.translations ?? {}).map((texts) => texts[field])];
}
