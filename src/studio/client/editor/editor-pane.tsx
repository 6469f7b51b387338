import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';

/** The guide's text as YAML, in the editor that holds it whether it is shown or not. */
export function EditorPane({ guide }: { guide: OpenGuide }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(guide.view.dom);
    guide.view.requestMeasure();
    return () => guide.view.dom.remove();
  }, [guide]);
  return (
    <div class="editor-pane">
      <div class="editor" ref={place} />
    </div>
  );
}
