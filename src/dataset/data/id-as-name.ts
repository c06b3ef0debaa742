/** A record without a name shows its id. */
export function idAsName({ id }: { readonly id?: string }): { readonly name: string | undefined } {
  return { name: id };
}
