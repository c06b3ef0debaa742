/** HTML for files: data is only text in it. */

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export interface Page {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly body: string;
}

export function pageText({ title, lang, dir, body }: Page): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
</head>
<body>
${body}
</body>
</html>
`;
}
