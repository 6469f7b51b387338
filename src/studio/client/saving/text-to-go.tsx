import { useStudio, useWords } from '../studio.ts';

interface TextProps {
  /** The file name that is proposed, without its ending. */
  readonly name: string;
  /** The text at the moment it is taken. */
  text(): string;
}

/** Milliseconds after which a browser has surely begun a download. */
const TAKEN = 60_000;

/** Two ways to take a guide's text along that need neither the program nor room in the browser. */
export function TextToGo({ name, text }: TextProps) {
  const studio = useStudio();
  const words = useWords().saving;
  const download = () => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([text()], { type: 'application/yaml' }));
    link.href = address;
    link.download = `${name}.yaml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), TAKEN);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      studio.announce(words.copied);
    } catch {
      studio.announce(words.notCopied);
    }
  };
  return (
    <>
      <button type="button" onClick={download}>
        <span aria-hidden="true">⬇</span> {words.download}
      </button>
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>
    </>
  );
}
