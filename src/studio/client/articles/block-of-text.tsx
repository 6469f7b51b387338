import { useWords } from '../studio.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { ArticleBlock, Stretch } from './stops.ts';

interface BlockProps {
  readonly block: ArticleBlock;
  readonly chosen?: Stretch | undefined;
  readonly cursor?: Stretch | undefined;
  /** Called with the number of an excerpt whose label was pressed. */
  readonly onExcerpt?: (number: number) => void;
}

/** A block of an article with its paragraph number and its quoted and chosen words marked. */
export function BlockOfText({ block, chosen, cursor, onExcerpt }: BlockProps) {
  const words = useWords().articles;
  if (block.kind === 'omitted') {
    return <p class="text-block text-omitted">{words.leftOut(block.number, block.lastNumber)}</p>;
  }
  const Element = block.kind === 'heading' ? 'h4' : 'p';
  const classes = ['text-block', `text-${block.kind}`, block.within && `text-in-${block.within}`];
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      {block.number !== undefined && (
        <span class="paragraph-number">
          <span class="unseen">{words.paragraph} </span>
          {block.number}
        </span>
      )}
      <Element dir="auto">
        {block.marker && <span class="marker">{block.marker} </span>}
        {piecesOf(block, chosen, cursor).map((piece) => (
          <PieceOfText key={piece.start} piece={piece} onExcerpt={onExcerpt} />
        ))}
      </Element>
    </div>
  );
}

function PieceOfText({
  piece,
  onExcerpt,
}: {
  piece: Piece;
  onExcerpt: BlockProps['onExcerpt'] | undefined;
}) {
  const words = useWords().articles;
  const { start, end, kind, text, isQuoted } = piece;
  const Element = isQuoted ? 'mark' : 'span';
  return (
    <>
      {piece.opens.map((number) => (
        <button
          key={number}
          type="button"
          class="excerpt-label"
          onClick={() => onExcerpt?.(number)}
        >
          {words.excerpt(number)}
        </button>
      ))}
      {piece.opensQuotation && <span class="quotation-label">{words.quotedInText}</span>}
      <Element class={piece.classes.join(' ')} data-start={start} data-end={end}>
        {kind === 'text' ? text : kind === 'break' ? <br /> : '[…]'}
      </Element>
    </>
  );
}
