import { useStudio, useWords } from '../studio.ts';
import { LANGUAGES, type Language } from '../words/index.ts';

/** The language of the page, each named in itself. */
export function LanguageChoice() {
  const studio = useStudio();
  const words = useWords();
  return (
    <select
      aria-label={words.chooseLanguage}
      value={studio.language.value}
      onChange={(event) => studio.setLanguage(event.currentTarget.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([tag, { language }]) => (
        <option key={tag} value={tag} lang={tag}>
          {language}
        </option>
      ))}
    </select>
  );
}
