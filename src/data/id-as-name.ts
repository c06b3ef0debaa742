/** Of what has no name, the id is all there is to show. */
export function idAsName({ id }: { readonly id?: string }): { readonly name: string | undefined } {
  return { name: id };
}
