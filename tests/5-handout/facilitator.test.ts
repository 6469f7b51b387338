import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/1-guide/schema.ts';
import { compile, EDITIONS, type Edition } from '../../src/index.ts';
import { article, excerpt, paragraph, plain, render } from './fixture.ts';

/** What only the facilitator may see, each in a word that is nowhere else. */
const SECRETS = ['Oxbow', 'Pumpkin', 'Quorum', 'Rhubarb', 'Saffron'];
const GUIDE: Partial<Guide> = {
  session: { start: '18:30', minutes: 45 },
  background: 'The weir is old.',
  questions: [
    { ask: 'Which sentence *stays* with you?', kind: 'opening', minutes: 5, guidance: 'Oxbow.' },
    {
      ask: 'What does the miller owe the two towns below the weir, and what do they owe him?',
      excerpt: ['mill', 'weir'],
      essential: true,
      lines: 3,
      minutes: 12,
      guidance: '**One view.** Of paragraph 4.\n\n**Another.** Of paragraph 9.',
      followups: ['Who is Pumpkin?', 'And *who* else?'],
    },
    { ask: 'Who measures?', excerpt: 'mill', minutes: 8 },
    { ask: 'What will you look at now?', kind: 'closing' },
  ],
  agenda: [
    { minutes: 10, do: 'Quorum and "welcome"' },
    { minutes: 30, do: 'Rhubarb', questions: { first: 1, last: 4 } },
    { minutes: 5, do: 'Thanks' },
  ],
  agreements: ['Speak for yourself.'],
  bring: ['*Saffron* pens.'],
  glossary: { weir: 'A low dam.' },
};
const words = 'The mill stood by the river for two hundred years. '.repeat(20);
const excerpts = [
  excerpt(1, [paragraph(4, plain(words))], { id: 'mill', article: article() }),
  excerpt(2, [paragraph(9, plain('Nobody asked.'))], { id: 'weir', article: article() }),
];
const inEdition = (edition: Edition, guide: Partial<Guide> = GUIDE) => {
  const { html, reported } = render(guide, { edition, excerpts });
  expect(reported).toEqual([]);
  return html;
};
const documentOf = (html: string) => parseHTML(html).document;
const textOf = (element: { textContent: string | null } | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const rowsOf = (guide: Partial<Guide>) =>
  [...documentOf(inEdition('facilitator', guide)).querySelectorAll('.sheet-table tbody tr')].map(
    (row) => [...row.querySelectorAll('td')].map(textOf).join(' | '),
  );

describe('the run-sheet', () => {
  test('has each item and question with its time, and what to read aloud first', () => {
    expect(rowsOf(GUIDE)).toEqual([
      '6:30 PM | Quorum and “welcome” | 10',
      '6:40 PM | Rhubarb | 30',
      '6:40 PM | 1Which sentence stays with you? | 5',
      '6:45 PM | 2What does the miller owe the two towns … essential | Read aloud firstExcerpts 1–2, 2 minutes | 12',
      '6:57 PM | 3Who measures? | 8',
      '7:05 PM | 4What will you look at now? | 5',
      '7:10 PM | Thanks | 5',
      '7:15 PM | End | 45',
    ]);
  });

  test('counts from 0:00 without a start, and writes times as the language does', () => {
    const { start: _, ...session } = GUIDE.session ?? {};
    expect(rowsOf({ ...GUIDE, session })[6]).toBe('0:40 | Thanks | 5');
    expect(rowsOf({ ...GUIDE, lang: 'es' })[6]).toBe('19:10 | Thanks | 5');
  });

  test('says when to go on to what is essential', () => {
    const late = textOf(documentOf(inEdition('facilitator')).querySelector('.late'));
    expect(late).toBe(
      'Running late? At 6:53 PM go to question 2, whatever you are at; at 7:05 PM to question 4.',
    );
    const none = GUIDE.questions?.map(({ essential: _, ...question }) => question);
    const calm = documentOf(inEdition('facilitator', { ...GUIDE, questions: none }));
    expect(calm.querySelector('.late')).toBeNull();
  });

  test('shows time to spare', () => {
    const agenda = [{ minutes: 45, do: 'Talk', questions: { first: 1, last: 3 } }];
    expect(rowsOf({ ...GUIDE, agenda }).slice(-2)).toEqual([
      '6:55 PM | Time to spare | 20',
      '7:15 PM | End | 45',
    ]);
  });

  test('is left out with its links where nothing is timed, as are empty lists', () => {
    const { html } = render({ questions: [{ ask: 'Why?' }] }, { edition: 'facilitator' });
    const document = documentOf(html);
    expect(document.querySelector('.run-sheet, .at-hand, .as-participants, .when')).toBeNull();
    expect([...document.querySelectorAll('h2')].map(textOf)).toEqual(['Questions']);
    expect([...document.querySelectorAll('.contents a')].map(textOf)).toEqual(['Questions']);
  });
});

test('begins with what is to be done, and goes on as participants have it', () => {
  const document = documentOf(inEdition('facilitator'));
  const headings = [...document.querySelectorAll('h2')].map(textOf);
  const parts = ['Run-sheet', 'Agreements', 'What to bring', 'Questions'];
  expect(headings.slice(0, 6)).toEqual([...parts, 'Background', 'Excerpts']);
  const listed = [...document.querySelectorAll('.contents > ul > li > a')].map(textOf);
  expect(listed).toEqual(headings);
  // The run-sheet is on the first page, whatever the length of the list.
  const [sheet, contents] = document.querySelectorAll('.run-sheet, .contents');
  expect([sheet?.className, contents?.className]).toEqual(['run-sheet', 'contents']);
});

test('each question has its time, its guidance and its follow-ups, and no lines to write on', () => {
  const question = documentOf(inEdition('facilitator')).querySelector('#question-2');
  expect(textOf(question?.querySelector('.when'))).toBe('6:45 PM 12 minutes');
  expect(textOf(question?.querySelector('.guidance'))).toBe(
    'Guidance One view. Of paragraph 4. Another. Of paragraph 9.',
  );
  expect([...(question?.querySelectorAll('.followups li') ?? [])].map(textOf)).toEqual([
    'Who is Pumpkin?',
    'And who else?',
  ]);
  for (const page of question?.querySelectorAll('[data-page-of]') ?? []) {
    page.textContent = `of ${page.getAttribute('data-page-of')}`; // as the printer does, with a number
  }
  expect(textOf(question?.querySelector('.references'))).toBe(
    'Excerpt 1, ¶ 4, page of excerpt-1; Excerpt 2, ¶ 9, page of excerpt-2',
  );
  expect(question?.querySelector('.ruled')).toBeNull();
});

test('what is for the facilitator is in no other edition', () => {
  for (const edition of EDITIONS) {
    const html = inEdition(edition);
    const found = SECRETS.filter((secret) => html.includes(secret));
    expect({ edition, found }).toEqual({
      edition,
      found: edition === 'facilitator' ? SECRETS : [],
    });
  }
});

describe('characters that no font has', () => {
  const guide = { ...GUIDE, bring: ['A pen \u{1F58A}.'] };
  test('are told in what to bring, where that is printed', () => {
    const codes = (edition: Edition) =>
      render(guide, { edition, excerpts }).reported.map(({ code, file }) => `${code} ${file}`);
    expect(codes('facilitator')).toEqual(['font/missing-character guides/a.yaml#bring.0']);
    expect(codes('participant')).toEqual([]);
  });
});

describe('numbers mean the same in every edition', () => {
  /** Question numbers with what is asked, and paragraph marks with the passage beside them. */
  const numbersOf = (html: string) => {
    const document = documentOf(html);
    const asked = [...document.querySelectorAll('.question')].map((question) => {
      for (const badge of question.querySelectorAll('.ask .badge')) badge.remove();
      const number = textOf(question.querySelector('.question-number'));
      return `${number} ${textOf(question.querySelector('.ask'))}`;
    });
    const passages = [...document.querySelectorAll('.excerpt')].flatMap((one) => {
      const name = textOf(one.querySelector('.excerpt-number'));
      return [...one.querySelectorAll('.numbered')].map(
        (block) =>
          `${name} ${textOf(block.querySelector('.paragraph-mark'))} ${textOf(block.querySelector('.passage'))}`,
      );
    });
    return { asked, passages };
  };
  const guides = {
    'the first guide': new Map(
      compile('guides/price-of-a-source.yaml', { editions: EDITIONS }).handouts.map(
        ({ edition, html }) => [edition, numbersOf(html)],
      ),
    ),
    'a small guide': new Map(EDITIONS.map((edition) => [edition, numbersOf(inEdition(edition))])),
  };

  test.each(Object.entries(guides))('%s', (_, editions) => {
    const participant = editions.get('participant');
    expect(participant?.asked.length).toBeGreaterThanOrEqual(4);
    expect(participant?.passages.length).toBeGreaterThanOrEqual(2);
    expect(editions.get('facilitator')).toEqual(participant);
    expect(editions.get('large-print')).toEqual(participant);
    // The placemat leaves questions and all excerpts out; what it has keeps its number.
    const placemat = editions.get('placemat')?.asked ?? [];
    expect(placemat.length).toBeGreaterThan(0);
    expect(participant?.asked).toEqual(expect.arrayContaining(placemat));
  });
});
