/** Languages beside English, as primary subtags. */
export const LANGUAGES: readonly string[] = ['ar', 'de', 'es', 'fa', 'fr', 'he', 'pl', 'ru', 'tr', 'uk', 'zh'];
