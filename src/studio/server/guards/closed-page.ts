/** What a browser shows that has no cookie, by language. */
const PAGES = {
  en: {
    studio: 'Guide studio',
    title: 'This address has been used',
    text: `Each address of the studio opens one browser, once. For a new address, press Enter in the window
where <code>studyguide studio</code> runs. If that window is gone, start the studio again: all that
was saved is there.`,
  },
  es: {
    studio: 'Taller de guías',
    title: 'Esta dirección ya se usó',
    text: `Cada dirección del taller abre un navegador, una sola vez. Para tener otra dirección, pulse Intro en
la ventana en la que está <code>studyguide studio</code>. Si esa ventana ya no está, inicie el taller
de nuevo: todo lo guardado sigue ahí.`,
  },
} as const;

/**
 * The page for a browser that has no cookie, in the first language it asks for that the studio speaks.
 *
 * @param accepted its `Accept-Language` (RFC 9110, 12.5.4), as it came.
 */
export function closedPage(accepted = ''): string {
  const language = languageFor(accepted);
  const { studio, title, text } = PAGES[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${studio}</title>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</html>
`;
}

function languageFor(accepted: string): keyof typeof PAGES {
  const wanted = accepted.split(',').flatMap((one, index) => {
    const [, base = '', quality = '1'] =
      /^\s*([a-z]{2})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(one) ?? [];
    const language = base.toLowerCase();
    const isSpoken = language === 'en' || language === 'es';
    return isSpoken && Number(quality) > 0 ? [{ language, quality: Number(quality), index }] : [];
  });
  const [best] = wanted.toSorted((a, b) => b.quality - a.quality || a.index - b.index);
  return best ? (best.language as keyof typeof PAGES) : 'en';
}
