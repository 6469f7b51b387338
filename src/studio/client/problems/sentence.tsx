import type { Code } from '../../../source/codes.ts';
import { useWords } from '../studio.ts';

/** What the checks say, in the language of the page; marked as English where that is all there is. */
export function Sentence({ code, words }: { code: Code; words: string }) {
  const { text, lang } = useWords().problems.say(code, words);
  return <span lang={lang}>{withCode(text)}</span>;
}

/** A sentence whose words between backticks are to be typed as they stand. */
export function withCode(sentence: string) {
  return sentence
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
