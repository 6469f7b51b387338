import { type Phrase, phrase, said } from '../checks/phrase.ts';
import { examplesEs } from './examples.ts';
import { itemsEs } from './items.ts';
import { keysEs } from './keys.ts';
import { meaningsEs, rulesEs } from './rules.ts';
import { settingsEs } from './settings.ts';
import { snippetsEs } from './snippets.ts';

/**
 * All that the schema of a guide says to those who type one, by its English: what is worded anew there has no
 * Spanish, and what is no longer said there is left over, both of which a test tells.
 */
export const SCHEMA_ES: Readonly<Record<string, string>> = {
  ...keysEs,
  ...itemsEs,
  ...settingsEs,
  ...meaningsEs,
  ...rulesEs,
  ...snippetsEs,
  ...examplesEs,
};

/** What is made of other words: the names and meanings of rules, and what blocks are called. */
const MADE: readonly Phrase[] = [
  phrase('Rule {code}', 'Regla {code}'),
  phrase('Why {code} does not apply', 'Por qué {code} no cuenta aquí'),
  phrase(
    'Why this is meant: {meaning}',
    ({ meaning }) => `Por qué es a propósito: ${SCHEMA_ES[meaning] ?? meaning}`,
  ),
  phrase('{name} with an example', '{name} con un ejemplo'),
];

/** What the schema of a guide says, in Spanish; undefined for what stays as it is, such as a file's name. */
export function schemaEs(english: string): string | undefined {
  return Object.hasOwn(SCHEMA_ES, english) ? SCHEMA_ES[english] : said(english, MADE);
}
