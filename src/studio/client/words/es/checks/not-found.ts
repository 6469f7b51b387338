import { differenceEs } from './difference.ts';
import { inPlaceEs } from './parts.ts';
import { type Phrase, phrase } from './phrase.ts';

/** Where the words stand in the article that come nearest, and how they differ. */
const NEAREST: readonly Phrase[] = [
  phrase(
    'Nothing in it comes near. The article called `{id}`, {place}, {differs}.',
    ({ id, place, differs }) =>
      `En él no hay nada parecido. El artículo llamado \`${id}\`, ${inPlaceEs(place)}, ${differenceEs(differs)}.`,
  ),
  phrase(
    'The article, {place}, {differs}.',
    ({ place, differs }) => `El artículo, ${inPlaceEs(place)}, ${differenceEs(differs)}.`,
  ),
  phrase('Its wording: {wording}', 'Dice así: {wording}'),
  phrase(
    'Or {place}, “{wording}”: {differs}.',
    ({ place, wording, differs }) =>
      `O bien ${inPlaceEs(place)}, “${wording}”: ${differenceEs(differs)}.`,
  ),
  phrase(
    'Where you left words out on purpose, write `[...]`.',
    'Donde haya omitido palabras a propósito, escriba `[...]`.',
  ),
  phrase(
    "Use the article's wording, or choose another passage.",
    'Use las palabras del artículo, o elija otro pasaje.',
  ),
];

const STANDS = phrase(
  'The passage stands {places}.',
  ({ places }) => `El pasaje está ${placesEs(places)}.`,
);

/** "in paragraph 4 after “the dam was”; in paragraph 9 at the very start" */
function placesEs(places: string): string {
  return places
    .split(/; (?=in (?:paragraph|the heading|the text|a ))/u)
    .map((one) => {
      const { place = '', words } =
        /^in (?<place>.+?) (?:after “(?<words>.+)”|at the very start)$/su.exec(one)?.groups ?? {};
      if (place === '') return one;
      return words === undefined
        ? `al comienzo de todo, ${inPlaceEs(place)}`
        : `${inPlaceEs(place)} después de “${words}”`;
    })
    .join('; ');
}

/** Words that are not in the article, and what comes near them. */
export const NOT_FOUND: readonly Phrase[] = [
  phrase(
    'This quotation is not in “{title}”, under “{heading}”.',
    'Esta cita no está en “{title}”, debajo de “{heading}”.',
  ),
  phrase('This quotation is not in “{title}”.', 'Esta cita no está en “{title}”.'),
  phrase(
    '`{key}` is not in “{title}”, under “{heading}”.',
    'Las palabras de `{key}` no están en “{title}”, debajo de “{heading}”.',
  ),
  phrase('`{key}` is not in “{title}”.', 'Las palabras de `{key}` no están en “{title}”.'),
  phrase(
    '“{words}” is not in “{title}”, under “{heading}”.',
    '“{words}” no está en “{title}”, debajo de “{heading}”.',
  ),
  phrase('“{words}” is not in “{title}”.', '“{words}” no está en “{title}”.'),
  phrase(
    'The passage nowhere stands just after “{words}”.',
    'El pasaje no está en ningún lugar justo después de “{words}”.',
  ),
  STANDS,
  phrase(
    'It is in {place}, outside that heading. Remove `under`, or name the right heading.',
    ({ place }) =>
      `Está ${inPlaceEs(place)}, fuera de ese encabezado. Quite \`under\`, o nombre el encabezado correcto.`,
  ),
  phrase(
    'It is in the article called `{id}`, {place}. Write `article: {same}`.',
    ({ id, place }) =>
      `Está en el artículo llamado \`${id}\`, ${inPlaceEs(place)}. Escriba \`article: ${id}\`.`,
  ),
  phrase(
    'If the three points stand for words left out, write them in brackets: `[...]`.',
    'Si los tres puntos están por palabras omitidas, escríbalos entre corchetes: `[...]`.',
  ),
  ...NEAREST,
  phrase(
    'The saved copy is trimmed to passages quoted before, so the words may be in what it leaves out. Put the full article in its place to quote more.',
    'La copia guardada solo conserva los pasajes que se citaban antes, así que las palabras pueden estar en lo que omite. Para citar más, ponga en su lugar el artículo entero.',
  ),
  phrase(
    'Nothing in it comes near. Copy the words from the saved article, or check `article`.',
    'En él no hay nada parecido. Copie las palabras del artículo guardado, o revise `article`.',
  ),
];
