import type { YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { examplePlaces, isBareWithout } from './example.ts';

/** Says that a new guide holds an example, as long as it does, with the button that takes it out. */
export function ExampleNote({ guide, value }: { guide: OpenGuide; value: YamlValue }) {
  const studio = useStudio();
  const { form: words, starts } = useWords();
  const places = examplePlaces(value);
  if (places.length === 0) return null;
  const takeOut = () => {
    // Something to print, so that the handout of the example does not stay in sight.
    const start = isBareWithout(value, places) ? [{ ask: starts.question }] : undefined;
    const isDone = guide.form.removeAll(places, start ? [[['questions'], start]] : []);
    studio.announce(isDone ? words.exampleGone : words.cannot);
    document.getElementById('section-start')?.focus();
  };
  return (
    <div class="note example-note">
      <p>{words.example}</p>
      <button type="button" onClick={takeOut}>
        {words.takeExampleOut}
      </button>
    </div>
  );
}
