import type { YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { examplePlaces } from './example.ts';

/** Says that a new guide holds an example, as long as it does, with the button that takes it out. */
export function ExampleNote({ guide, value }: { guide: OpenGuide; value: YamlValue }) {
  const studio = useStudio();
  const words = useWords().form;
  const places = examplePlaces(value);
  if (places.length === 0) return null;
  const takeOut = () => {
    studio.announce(guide.form.removeAll(places) ? words.exampleGone : words.cannot);
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
