/** Languages beside English, as primary subtags. */
export const LANGUAGES: readonly string[] = ['ar', 'de', 'es', 'fr', 'ru', 'uk'];
