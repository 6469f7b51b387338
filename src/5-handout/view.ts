import type { Guide } from '../1-guide/schema.ts';
import type { Report } from '../source/diagnostic.ts';
import { markParts } from './background-parts.ts';
import { type ContentsEntry, contentsOf } from './contents.ts';
import { formatDate } from './dates.ts';
import { directionOf } from './direction.ts';
import { blockText } from './excerpt-html.ts';
import { excerptViews } from './excerpt-view.ts';
import { glossaryView } from './glossary.ts';
import { addGlosses } from './glosses.ts';
import { type GuideText, guideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';
import { fill, fillCount, type Labels } from './labels.ts';
import { optionsView } from './options.ts';
import { pageSizeOf } from './page-size.ts';
import { pageView } from './paper.ts';
import { questionGroups } from './questions.ts';
import { readingMinutes } from './reading-time.ts';
import { credits } from './sources.ts';

/**
 * Arranges a guide and its excerpts as the templates print them: plain data, with every name
 * there, `undefined` where it is empty.
 */
export function handoutView(input: HandoutInput, labels: Labels, lang: string, report: Report) {
  const { guide, excerpts, edition, paper, booklet } = input;
  const direction = directionOf(lang);
  const text = guideText(input, labels, lang, report);
  const glossary = glossaryView(input, text);
  let headings: readonly ContentsEntry[] = [];
  const background =
    guide.background === undefined
      ? undefined
      : text.markdown(guide.background, ['background'], (tree) => {
          headings = markParts(tree);
          addGlosses(tree, glossary.terms, labels.gloss, booklet ? 'after' : 'beside');
        });
  const quoted = excerpts.flatMap((excerpt) => excerpt.blocks.map(blockText));
  const sections = {
    background: background?.html,
    excerpts: excerptViews(excerpts, labels, lang, text, booklet),
    questions: questionGroups(guide, excerpts, labels, text),
    hasEssential: guide.questions?.some((question) => question.essential) ?? false,
    options: optionsView(guide, labels, text),
    glossary: glossary.entries,
    people: (guide.people ?? []).map(({ name, who }, index) => ({
      path: `people.${index}`,
      name: text.plain(name),
      who: text.line(who, ['people', index, 'who']),
    })),
    timeline: (guide.timeline ?? []).map(({ date, event }, index) => ({
      path: `timeline.${index}`,
      date: text.plain(date),
      event: text.line(event, ['timeline', index, 'event']),
    })),
    agreements: (guide.agreements ?? []).map((agreement, index) =>
      text.line(agreement, ['agreements', index]),
    ),
    reading: (guide.reading ?? []).map(({ title, by, url }, index) => ({
      path: `reading.${index}`,
      title: text.plain(title),
      by: by && text.plain(by),
      url,
    })),
    credits: credits(input, labels, lang),
    contact: guide.contact && text.line(guide.contact, ['contact']),
  };
  const title = text.plain(guide.title.trim());
  const group = guide.group && text.plain(guide.group);
  return {
    lang,
    direction,
    labels,
    edition,
    booklet,
    notesLines: Array.from({ length: NOTES_LINES }, (_, index) => index + 1),
    editionName: labels.edition[edition],
    title,
    longTitle: title.length > LONG_TITLE,
    group,
    topic: guide.topic === undefined ? undefined : fill(labels.topic, { topic: guide.topic }),
    subtitle: guide.subtitle && text.plain(guide.subtitle),
    facts: factsOf(guide, readingMinutes([background?.text ?? '', ...quoted]), labels, lang, text),
    page: {
      ...pageView(
        pageSizeOf(paper, booklet),
        direction,
        // A booklet's foot has one line; whose it is stands on its first page.
        [booklet ? undefined : group, title, labels.edition[edition]],
        labels,
      ),
      accent: guide.accent,
    },
    contents: contentsOf(
      sections,
      {
        background: headings,
        excerpts: sections.excerpts.map(({ id, name, heading }) => ({
          id: `${id}-heading`,
          name: heading ? `${name} ${heading}` : name,
        })),
      },
      labels,
      sections.options?.title,
    ),
    quotedInAll:
      input.meter.words > 0 ? fillCount(labels.quotedInAll, input.meter.words, lang) : undefined,
    ...sections,
    notes: text.notes(),
  };
}

/** The line below the title: when, where, how long, and how long it takes to read. */
function factsOf(guide: Guide, readingTime: number, labels: Labels, lang: string, text: GuideText) {
  const { date, place, minutes } = guide.session ?? {};
  const facts = [
    { kind: 'date', path: 'session.date', text: date && formatDate(date, lang, { weekday: true }) },
    { kind: 'place', path: 'session.place', text: place && text.plain(place) },
    {
      kind: 'minutes',
      path: 'session.minutes',
      text: minutes && fillCount(labels.minutes, minutes, lang),
    },
    {
      kind: 'reading',
      path: undefined,
      text: readingTime > 0 ? fillCount(labels.readingTime, readingTime, lang) : undefined,
    },
  ];
  return facts.filter((fact) => fact.text);
}

/** Ruled lines that fill a page of a booklet, of either paper. */
const NOTES_LINES = 21;

/** Characters; more than two lines at the full size of a title. */
const LONG_TITLE = 56;
