/** The part of the package `edtf` that a test compares with: it has no types. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
