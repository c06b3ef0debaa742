// A page around a timeline.

const LANGUAGE = /^[A-Za-z0-9-]{1,40}$/;

export function page({ title, lang, body, head = '' }) {
  return `<!doctype html>
<html lang="${LANGUAGE.test(lang) ? lang : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
${head}</head>
<body>
${body}
</body>
</html>`;
}

export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
