import { type AboutCode, aboutCode, CODES, type Code } from '../../src/index.ts';

const HEAD = `# The rules of the craft

What \`studyguide check\` advises on, besides what is wrong. Each rule says why it matters and what to do
instead; \`studyguide check --explain CODE\` says the same in the terminal. To weigh one otherwise for all
guides, write \`rules: { question/double: off }\` in \`series.yaml\` (off, advice, warning or error); to
excuse one question or option, \`allow: { question/double: The reason. }\` below it. All other codes are
listed by \`studyguide check --explain\`.

<!-- Made from the rules by: UPDATE_RULES=1 npx vitest run tests/readme/rules.test.ts -->
`;

/** `docs/rules.md`, made of what the rules say of themselves. */
export function rulesPage(): string {
  const rules = (Object.keys(CODES) as Code[]).map(aboutCode).filter(({ rule }) => rule);
  return `${HEAD}\n${rules.map(section).join('\n')}`;
}

function section({ code, severity, meaning, rule }: AboutCode): string {
  if (!rule) return '';
  const english = rule.english ? ' It knows English words only.' : '';
  const list = (title: string, examples: readonly string[]) =>
    examples.length === 0 ? '' : `\n${title}\n\n${examples.map(quoted).join('\n')}\n`;
  return `## \`${code}\`

${meaning} *(${severity})*

${rule.why}${english}

**Instead.** ${rule.instead}
${list('It finds fault with:', rule.bad)}${list('It has nothing against:', rule.good)}`;
}

function quoted(text: string): string {
  return `- ${text.replace(/\s+/g, ' ').trim()}`;
}
