import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { GuideText, Path } from '../guide-text.ts';
import type { HandoutInput } from '../handout.ts';
import { type Marks, pointerTo } from '../marks.ts';
import type { HandoutPictures } from './handout-pictures.ts';

/** The pictures under `images`, each as HTML, in the guide's order. */
export function imagesView(
  { guide, placeOf, isBlank, isFaulty }: HandoutInput,
  text: GuideText,
  pictures: HandoutPictures,
  marks: Marks,
): readonly string[] {
  return (guide.images ?? []).flatMap(({ file, alt, caption, credit }, index) => {
    const path: Path = ['images', index];
    if (isFaulty(path)) return []; // It was told that this one names no file.
    const given = { alt, caption, credit };
    const figure = pictures.figure({
      file,
      // `alt:` with nothing behind it is not yet filled in; `alt: ""` is an answer.
      alt: isBlank([...path, 'alt']) ? undefined : alt && text.plain(alt),
      caption: caption && text.line(caption, [...path, 'caption']),
      credit: credit && text.line(credit, [...path, 'credit']),
      path: path.join('.'),
      from: text.from(pointerTo(path)),
      fromKey: (key) => marks.attribute(pointerTo([...path, key])),
      named: placeOf([...path, 'file']),
      lacking(key) {
        if (given[key] !== undefined) return placeOf([...path, key]);
        const item = placeOf(path);
        return { ...item, end: item.start };
      },
    });
    const root = figure && { type: 'root' as const, children: [figure] };
    return root ? [unified().use(rehypeStringify).stringify(root)] : [];
  });
}
