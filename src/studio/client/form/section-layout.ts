import type { Words } from '../words/index.ts';
import type { FormValue } from './form-editor.ts';

/** The names of fields in the words of the page: the section and the key. */
export type FieldName = keyof Words['fields'];
export type SectionName = keyof Words['sections'];

/**
 * How a value is filled in. `text`: of several paragraphs. `passage`: the words that an excerpt quotes. `texts`: a list of short ones. `choices`: one of
 * the options or several. `excerpts`: which excerpts a question is about.
 */
export type FieldKind =
  | 'line'
  | 'text'
  | 'passage'
  | 'texts'
  | 'number'
  | 'date'
  | 'time'
  | 'color'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'excerpts'
  | 'article';

/** One field of a form. */
export interface FieldLayout {
  readonly name: FieldName;
  readonly key: string;
  readonly kind: FieldKind;
  /** Whether it stays when it is emptied. */
  readonly required?: boolean;
  /** Whether it is shown only on request, unless it has a value. */
  readonly rare?: boolean;
  readonly options?: readonly string[];
  readonly most?: number;
  /** The keys beside it that go when it is filled in: other ways to say the same. */
  readonly replaces?: readonly string[];
}

/** What a new item starts with, in the words of the page; something that prints without a problem. */
type Start = (words: Words) => FormValue;

/** One section of the form. */
export type SectionLayout = {
  readonly name: SectionName;
  /** Whether the section is shown only on request, unless the guide has it. */
  readonly rare?: boolean;
} & (
  | {
      readonly kind: 'fields';
      readonly key: string | undefined;
      readonly fields: readonly FieldLayout[];
    }
  | {
      readonly kind: 'list';
      readonly key: string;
      readonly fields: readonly FieldLayout[];
      /** The keys whose text names an item, the best first. */
      readonly title: readonly string[];
      readonly start: Start;
    }
  | {
      /** Names, each with a text, or with fields of which the text is one. */
      readonly kind: 'map';
      readonly key: string;
      readonly term: FieldName;
      readonly text: FieldLayout;
      readonly more: readonly FieldLayout[];
      /** Absent where an entry is chosen instead. */
      readonly start?: (words: Words) => readonly [string, string];
    }
  | {
      readonly kind: 'texts';
      readonly key: string;
      readonly field: FieldName;
      readonly start: (words: Words) => string;
    }
);
