import { EDITIONS, PAPERS } from '../../../1-guide/schema.ts';
import type { Words } from '../words/index.ts';
import type { FormValue } from './form-editor.ts';
import { EXCERPT_TITLE } from './item-title.ts';

/** The names of fields in the words of the page: the section and the key. */
export type FieldName = keyof Words['fields'];
export type SectionName = keyof Words['sections'];

/**
 * How a value is filled in. `text`: of several paragraphs. `texts`: a list of short ones. `choices`: one of
 * the options or several. `excerpts`: which excerpts a question is about.
 */
export type FieldKind =
  | 'line'
  | 'text'
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
      readonly start: (words: Words) => readonly [string, string];
    }
  | {
      readonly kind: 'texts';
      readonly key: string;
      readonly field: FieldName;
      readonly start: (words: Words) => string;
    }
);

const field = (
  name: FieldName,
  kind: FieldKind,
  more: Partial<Pick<FieldLayout, 'required' | 'rare' | 'options' | 'most' | 'replaces'>> = {},
): FieldLayout => ({ name, kind, key: name.slice(name.indexOf('.') + 1), ...more });

/** The keys of a guide that only its text shows: they are for those who know them by name. */
export const TEXT_ONLY = ['allow', 'rules'] as const;

/** The form, from top to bottom: each key of a guide has its place here, or stands in `TEXT_ONLY`. */
export const FORM: readonly SectionLayout[] = [
  {
    name: 'start',
    kind: 'fields',
    key: undefined,
    fields: [
      field('guide.title', 'line', { required: true }),
      field('guide.subtitle', 'line'),
      field('guide.topic', 'line', { rare: true }),
      field('guide.lang', 'line', { rare: true }),
      field('guide.group', 'line', { rare: true }),
      field('guide.contact', 'text', { rare: true }),
      field('guide.logo', 'line', { rare: true }),
      field('guide.accent', 'color', { rare: true }),
    ],
  },
  {
    name: 'session',
    kind: 'fields',
    key: 'session',
    fields: [
      field('session.date', 'date'),
      field('session.start', 'time'),
      field('session.minutes', 'number', { most: 1440 }),
      field('session.place', 'line'),
    ],
  },
  {
    name: 'articles',
    kind: 'map',
    key: 'articles',
    term: 'articles.term',
    text: field('articles.file', 'article', { required: true }),
    more: [],
    start: ({ starts }) => [starts.article, 'articles/'],
  },
  {
    name: 'background',
    kind: 'fields',
    key: undefined,
    fields: [field('guide.background', 'text')],
  },
  {
    name: 'excerpts',
    kind: 'list',
    key: 'excerpts',
    title: EXCERPT_TITLE,
    fields: [
      field('excerpts.article', 'choice'),
      field('excerpts.heading', 'line'),
      field('excerpts.quote', 'text', { replaces: ['paragraphs', 'from', 'to'] }),
      field('excerpts.paragraphs', 'line', { replaces: ['quote', 'from', 'to'] }),
      field('excerpts.from', 'text', { rare: true, replaces: ['quote', 'paragraphs'] }),
      field('excerpts.to', 'text', { rare: true, replaces: ['quote', 'paragraphs'] }),
      field('excerpts.note', 'text'),
      field('excerpts.id', 'line', { rare: true }),
      field('excerpts.under', 'line', { rare: true }),
      field('excerpts.after', 'line', { rare: true }),
      field('excerpts.which', 'number', { rare: true, most: 10_000 }),
    ],
    start: () => ({ paragraphs: '1' }),
  },
  {
    name: 'questions',
    kind: 'list',
    key: 'questions',
    title: ['ask'],
    fields: [
      field('questions.ask', 'text', { required: true }),
      field('questions.kind', 'choice', {
        options: ['opening', 'factual', 'interpretive', 'evaluative', 'closing'],
      }),
      field('questions.excerpt', 'excerpts'),
      field('questions.essential', 'flag'),
      field('questions.minutes', 'number', { most: 1440 }),
      field('questions.followups', 'texts', { rare: true }),
      field('questions.guidance', 'text', { rare: true }),
      field('questions.lines', 'number', { rare: true, most: 30 }),
    ],
    start: ({ starts }) => ({ ask: starts.question }),
  },
  {
    name: 'options',
    kind: 'list',
    key: 'options',
    title: ['name'],
    fields: [
      field('options.name', 'line', { required: true }),
      field('options.actions', 'texts', { required: true }),
      field('options.drawbacks', 'texts', { required: true }),
    ],
    start: ({ starts }) => ({
      name: starts.option,
      actions: [starts.action],
      drawbacks: [starts.drawback],
    }),
  },
  {
    name: 'glossary',
    kind: 'map',
    key: 'glossary',
    term: 'glossary.term',
    text: field('glossary.means', 'text', { required: true }),
    more: [field('glossary.say', 'line')],
    start: ({ starts }) => [starts.term, starts.meaning],
  },
  {
    name: 'people',
    rare: true,
    kind: 'list',
    key: 'people',
    title: ['name'],
    fields: [
      field('people.name', 'line', { required: true }),
      field('people.who', 'text', { required: true }),
    ],
    start: ({ starts }) => ({ name: starts.person, who: starts.who }),
  },
  {
    name: 'timeline',
    rare: true,
    kind: 'list',
    key: 'timeline',
    title: ['date', 'event'],
    fields: [
      field('timeline.date', 'line', { required: true }),
      field('timeline.event', 'text', { required: true }),
    ],
    start: ({ starts }) => ({ date: starts.date, event: starts.event }),
  },
  {
    name: 'images',
    rare: true,
    kind: 'list',
    key: 'images',
    title: ['caption', 'alt', 'file'],
    fields: [
      field('images.file', 'line', { required: true }),
      field('images.alt', 'text'),
      field('images.caption', 'text'),
      field('images.credit', 'line'),
    ],
    start: () => ({ file: 'images/picture.png' }),
  },
  {
    name: 'agenda',
    rare: true,
    kind: 'list',
    key: 'agenda',
    title: ['do'],
    fields: [
      field('agenda.minutes', 'number', { required: true, most: 1440 }),
      field('agenda.do', 'line', { required: true }),
      field('agenda.questions', 'line'),
    ],
    start: ({ starts }) => ({ minutes: 10, do: starts.step }),
  },
  {
    name: 'agreements',
    rare: true,
    kind: 'texts',
    key: 'agreements',
    field: 'guide.agreements',
    start: ({ starts }) => starts.agreement,
  },
  {
    name: 'bring',
    rare: true,
    kind: 'texts',
    key: 'bring',
    field: 'guide.bring',
    start: ({ starts }) => starts.bring,
  },
  {
    name: 'reading',
    rare: true,
    kind: 'list',
    key: 'reading',
    title: ['title'],
    fields: [
      field('reading.title', 'line', { required: true }),
      field('reading.by', 'line'),
      field('reading.url', 'line'),
    ],
    start: ({ starts }) => ({ title: starts.reading }),
  },
  {
    name: 'elsewhere',
    rare: true,
    kind: 'map',
    key: 'elsewhere',
    term: 'elsewhere.term',
    text: field('elsewhere.source', 'line', { required: true }),
    more: [],
    start: ({ starts }) => [starts.words, starts.source],
  },
  {
    name: 'print',
    kind: 'fields',
    key: 'print',
    fields: [
      field('print.editions', 'choices', { options: EDITIONS }),
      field('print.paper', 'choice', { options: PAPERS }),
      field('print.pages', 'number', { most: 500 }),
      field('print.lines', 'number', { most: 30 }),
    ],
  },
  {
    name: 'limits',
    rare: true,
    kind: 'fields',
    key: 'limits',
    fields: [
      field('limits.whole', 'number', { most: 1_000_000 }),
      field('limits.words', 'number', { most: 1_000_000 }),
      field('limits.percent', 'number', { most: 100 }),
      field('limits.least', 'number', { most: 1_000_000 }),
      field('limits.excerpts', 'number', { most: 1000 }),
    ],
  },
];
