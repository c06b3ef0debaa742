// A page around a timeline.

const LANGUAGE = /^[A-Za-z0-9-]{1,40}$/;

export function page({ title, lang: wanted, body, head = '' }) {
  const lang = LANGUAGE.test(wanted) ? wanted : 'en';
  return `<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
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

/** Node had it as a property before it was a method. */
function direction(lang) {
  try {
    const locale = new Intl.Locale(lang);
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
  } catch {
    return 'ltr';
  }
}

export function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
