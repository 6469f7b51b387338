import { setBackground } from './background.ts';
import { clockOf } from './clock.ts';
import { contentsOf, isForFacilitator } from './contents.ts';
import { formatDate } from './dates.ts';
import { directionOf } from './direction.ts';
import { EDITION_LOOKS } from './editions.ts';
import { excerptViews } from './excerpt-view.ts';
import { glossaryView } from './glossary.ts';
import { type GuideText, guideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';
import { fill, type Labels } from './labels.ts';
import { leadingOf } from './leading.ts';
import { type Marks, pointerTo } from './marks.ts';
import { optionsView } from './options.ts';
import { pageSizeOf } from './page-size.ts';
import { pageView } from './paper.ts';
import type { HandoutPictures } from './picture/handout-pictures.ts';
import { imagesView } from './picture/images-view.ts';
import { questionGroups } from './questions.ts';
import { runSheet } from './run-sheet.ts';
import { runSheetView } from './run-sheet-view.ts';
import { credits } from './sources.ts';

/**
 * Arranges a guide and its excerpts as the templates print them: plain data, with every name
 * there, `undefined` where it is empty.
 */
export function handoutView(
  input: HandoutInput,
  labels: Labels,
  lang: string,
  pictures: HandoutPictures,
  marks: Marks,
) {
  const { guide, excerpts, edition, paper, booklet } = input;
  const direction = input.memory.recall(directionOf, lang);
  const { form } = EDITION_LOOKS[edition];
  const text = guideText(input, labels, lang, pictures, marks);
  const glossary = glossaryView(input, lang, text, marks);
  const background =
    guide.background === undefined
      ? undefined
      : setBackground(text.parts(guide.background, ['background']), {
          lang,
          offsets: marks.isOn,
          terms: glossary.terms,
          glosses: form !== 'columns' ? undefined : booklet ? 'after' : 'beside',
          label: labels.gloss,
          memory: input.memory,
        });
  const hasMarkedTerms = form === 'single' && background?.html.includes('class="term"');
  const forFacilitator = edition === 'facilitator';
  const sheet = forFacilitator ? runSheet(guide) : undefined;
  const clock = input.memory.recall(clockOf, guide.session?.start, lang);
  const leading = forFacilitator ? leadingOf(sheet, clock, labels, text) : undefined;
  const groups = questionGroups(guide, excerpts, labels, text, leading);
  const questions = groups.flatMap((group) => group.questions);
  const sections = {
    runSheet:
      sheet && runSheetView(sheet, { guide, excerpts, questions, clock }, labels, lang, text),
    bring: (forFacilitator ? (guide.bring ?? []) : []).map((thing, index) =>
      text.line(thing, ['bring', index]),
    ),
    background: background?.html,
    /** Says where a marked term is explained, if not beside it. */
    termsNote: hasMarkedTerms ? labels.termsNote : undefined,
    pictures: imagesView(input, text, pictures, marks),
    excerpts: excerptViews(input, labels, lang, text),
    questions: groups,
    hasEssential: guide.questions?.some((question) => question.essential) ?? false,
    options: optionsView(guide, form, labels, text),
    glossary: glossary.entries,
    people: (guide.people ?? []).map(({ name, who }, index) => ({
      path: `people.${index}`,
      at: pointerTo(['people', index]),
      name: text.plain(name),
      who: text.line(who, ['people', index, 'who']),
    })),
    timeline: (guide.timeline ?? []).map(({ date, event }, index) => ({
      path: `timeline.${index}`,
      at: pointerTo(['timeline', index]),
      date: text.plain(date),
      event: text.line(event, ['timeline', index, 'event']),
    })),
    agreements: (guide.agreements ?? []).map((agreement, index) =>
      text.line(agreement, ['agreements', index]),
    ),
    reading: (guide.reading ?? []).map(({ title, by, url }, index) => ({
      path: `reading.${index}`,
      at: pointerTo(['reading', index]),
      title: text.plain(title),
      by: by && text.plain(by),
      url,
    })),
    credits: credits(input, labels, lang),
    contact: guide.contact && text.line(guide.contact, ['contact']),
  };
  const parts = {
    background: background?.headings ?? [],
    excerpts: sections.excerpts.map(({ id, name, heading }) => ({
      id: `${id}-heading`,
      name: heading ? `${name} ${heading}` : name,
    })),
  };
  const contents = contentsOf(sections, parts, labels, sections.options?.title, edition);
  const title = text.plain(guide.title.trim());
  const editionName = labels.edition[edition];
  const group = guide.group && text.plain(guide.group);
  return {
    lang,
    direction,
    labels,
    edition,
    booklet,
    notesLines: Array.from({ length: NOTES_LINES }, (_, index) => index + 1),
    editionName,
    title,
    longTitle: title.length > LONG_TITLE,
    group,
    logo: guide.logo && pictures.logo(guide.logo, input.placeOf(['logo'])),
    topic: guide.topic === undefined ? undefined : fill(labels.topic, { topic: guide.topic }),
    subtitle: guide.subtitle && text.plain(guide.subtitle),
    facts: [
      ...factsOf(input, labels, lang, text),
      ...(form === 'single'
        ? [{ kind: 'edition', path: undefined, at: undefined, text: editionName }]
        : []),
    ],
    accent: guide.accent,
    page: pageView(
      pageSizeOf(paper, booklet),
      direction,
      // Where a foot has one line, whose it is stands on the first page, and of large print what.
      form === 'single' ? [title] : [booklet ? undefined : group, title, editionName],
      labels,
      form === 'single' ? 'large' : 'usual',
    ),
    essentials: questions.filter((question) => question.essential),
    contents,
    /** Whether the facilitator's edition has anything to follow the questions. */
    hasMore: contents.some((entry) => !isForFacilitator(entry)),
    atHand: sections.agreements.length + sections.bring.length > 0,
    quotedInAll:
      input.meter.words > 0 ? text.count(labels.quotedInAll, input.meter.words) : undefined,
    ...sections,
    notes: text.notes(),
  };
}

/** The line below the title: when, where, how long, and how long it takes to read. */
function factsOf(
  { guide, reading, memory }: HandoutInput,
  labels: Labels,
  lang: string,
  text: GuideText,
) {
  const readingTime = reading.time().minutes;
  const { date, place, minutes } = guide.session ?? {};
  const facts = [
    {
      kind: 'date',
      path: 'session.date',
      at: '/session/date',
      text: date && sentenceCase(memory.recall(formatDate, date, lang, true), lang),
    },
    {
      kind: 'place',
      path: 'session.place',
      at: '/session/place',
      text: place && text.plain(place),
    },
    {
      kind: 'minutes',
      path: 'session.minutes',
      at: '/session/minutes',
      text: minutes && text.count(labels.minutes, minutes),
    },
    {
      kind: 'reading',
      path: undefined,
      at: undefined,
      text: readingTime > 0 ? text.count(labels.readingTime, readingTime) : undefined,
    },
  ];
  return facts.filter((fact) => fact.text);
}

/** A text that stands alone begins with a capital, as a day of the week in Spanish else does not. */
function sentenceCase(text: string, lang: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** Ruled lines that fill a page of a booklet, of either paper. */
const NOTES_LINES = 21;

/** Characters; more than two lines at the full size of a title. */
const LONG_TITLE = 56;
