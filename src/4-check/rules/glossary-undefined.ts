import type { Guide } from '../../1-guide/schema.ts';
import { mentionedTerms } from './mentions.ts';
import type { Example, Finding, Rule } from './rule.ts';
import { passageOf } from './terms.ts';

/** Two to six capitals, with figures or a plural's s: "IRGC", "F35", "NGOs". */
const ACRONYM = /(?<![\p{L}\p{N}.&-])(\p{Lu}[\p{Lu}\p{N}]{1,5})(?:s|['’]s)?(?![\p{L}\p{N}&-])/gu;

/** What readers of English know, or what is no word. */
const KNOWN = new Set(
  'US USA UK UN EU UAE USSR NATO NASA FBI CIA TV PC CD DVD GPS DNA RNA AIDS HIV COVID GDP CEO MP MPS PM AM BC AD BCE CE ID IQ OK PDF URL VIP DIY UFO BBC CNN NBC CBS ABC NPR PBS AP IMF WHO UNESCO UNICEF OPEC IRS NYPD LGBT LGBTQ PHD MD BA MA JR SR ST DC LA NY NYC II III IV VI VII VIII IX XI XII XIV XV XVI XX XXI'.split(
    ' ',
  ),
);

export const glossaryUndefined: Rule = {
  code: 'glossary/undefined',
  why: 'Whoever does not know an abbreviation seldom says so, and stays out of the talk.',
  instead: 'Add it to the `glossary`, or write it out where it first stands.',
  english: true,
  judge: ({ guide, excerpts, questions, hasFaults }) => {
    if (hasFaults('glossary') || hasFaults('background')) return [];
    const told = new Set<string>();
    const passages = excerpts.map(passageOf);
    const used = acronymsIn([...passages, ...questions.map(({ ask }) => ask.words)]);
    const explained = mentionedTerms(used, explanations(guide));
    const unexplained = new Set(used.filter((_, index) => !explained.has(index)));
    const needsMeaning = (acronym: string, text: string) =>
      unexplained.has(acronym) && !isInBrackets(acronym, text, guide);
    const findings: Finding[] = [];
    const look = (text: string, found: (acronym: string, at: number) => Finding) => {
      for (const { 1: acronym = '', index } of text.matchAll(ACRONYM)) {
        if (told.has(acronym) || !needsMeaning(acronym, text)) continue;
        told.add(acronym);
        findings.push(found(acronym, index));
      }
    };
    const said = (acronym: string) => ({
      message: `“${acronym}” is explained nowhere.`,
      advice: `Add to the glossary:  ${acronym}: What it stands for.`,
    });
    for (const [index, words] of passages.entries()) {
      const item = ['excerpts', (excerpts[index]?.number ?? 0) - 1];
      if (words.search(ACRONYM) < 0 || isShouted(words)) continue;
      look(words, (acronym) => ({ item, path: item, ...said(acronym) }));
    }
    for (const { index, ask } of questions) {
      const item = ['questions', index];
      if (ask.words.search(ACRONYM) < 0 || isShouted(ask.words)) continue;
      look(ask.words, (acronym, at) => ({
        item,
        path: [...item, 'ask'],
        within: ask.inSource(at, at + acronym.length),
        ...said(acronym),
      }));
    }
    return findings;
  },
  examples: [
    question('What did the MOIS know?', 'MOIS'),
    question('Who pays the NGOs?', 'NGO'),
    question('How did the JCPOA change prices?', 'JCPOA'),
    question('What is the FDA’s part in it?', 'FDA'),
    passage('The WPA built the dam.'),
    question('What does the EU want?'),
    question('What did the MOIS know?', undefined, { glossary: { MOIS: 'A ministry.' } }),
    question('What did the MOIS know?', undefined, {
      background: 'The Ministry of Intelligence and Security (MOIS) was founded in 1984.',
    }),
    question('What did the MOIS (Ministry of Intelligence) know?'),
    question('WHAT DID THE KING WANT?'),
    question('What did World War II change?'),
    question('What did the MOIS know?', undefined, {
      people: [{ name: 'MOIS', who: 'A ministry.' }],
    }),
  ],
};

/** What says what an acronym stands for: the glossary, and the people. */
function explanations({ glossary = {}, people = [] }: Guide): string[] {
  const entries = Object.entries(glossary).flatMap(([term, entry]) => [
    term,
    typeof entry === 'string' ? entry : entry.means,
  ]);
  return [...entries, ...people.map(({ name }) => name)];
}

/** The acronyms in some texts that a reader may not know, each once. */
function acronymsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    Array.from(text.matchAll(ACRONYM), ([, acronym = '']) => acronym),
  );
  return [...new Set(found)].filter((acronym) => !isKnown(acronym));
}

function isKnown(acronym: string): boolean {
  return KNOWN.has(acronym) || /^\p{Lu}\d+$/u.test(acronym);
}

/** Whether it stands in brackets after its words, or before them. */
function isInBrackets(acronym: string, text: string, { background = '' }: Guide): boolean {
  const pattern = new RegExp(`\\(\\s*(?:the )?${acronym}\\b|\\b${acronym}(?:['’]s)?\\s*\\(`, 'u');
  return pattern.test(text) || pattern.test(background);
}

/** Words in capitals throughout are no acronyms. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length > letters.length / 2;
}

function question(ask: string, marked?: string, guide: Example['guide'] = {}): Example {
  return {
    guide: { questions: [{ ask }], ...guide },
    marked: marked === undefined ? [] : [marked],
  };
}

function passage(words: string): Example {
  return { guide: { excerpts: [{ quote: 'x' }] }, passages: [words], marked: ['quote'] };
}
