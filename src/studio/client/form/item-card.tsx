import type { ComponentChildren } from 'preact';
import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useWords } from '../studio.ts';
import { ProblemMark } from './field-problems.tsx';
import { POINTER } from './target.ts';

/** What can be done with an item of a list. */
export interface ItemActions {
  move(from: number, to: number): void;
  duplicate(index: number): void;
  remove(index: number): void;
}

interface ItemProps {
  readonly guide: OpenGuide;
  /** The list's own pointer, which names the items that may be dragged among each other. */
  readonly list: string;
  readonly path: YamlPath;
  readonly pointer: string;
  readonly index: number;
  readonly all: number;
  readonly title: string;
  readonly actions: ItemActions;
  readonly children: ComponentChildren;
}

/** What a dragged item carries. */
const KIND = 'application/x-studyguide-item';

/** An item as a card: closed, a line that names it; open, its fields and what can be done with it. */
export function ItemCard(props: ItemProps) {
  const { guide, list, pointer, index, all, title, actions, children } = props;
  const words = useWords();
  const isOpen = guide.places.openItems.value.has(pointer);
  const toggle = () => {
    const open = new Set(guide.places.openItems.peek());
    if (!open.delete(pointer)) open.add(pointer);
    guide.places.openItems.value = open;
  };
  const drag = {
    onDragOver(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!event.dataTransfer?.types.includes(`${KIND}${list}`.toLowerCase())) return;
      event.preventDefault();
      event.currentTarget.classList.add('drop-here');
    },
    onDragLeave(event: DragEvent & { currentTarget: HTMLElement }) {
      event.currentTarget.classList.remove('drop-here');
    },
    onDrop(event: DragEvent & { currentTarget: HTMLElement }) {
      event.currentTarget.classList.remove('drop-here');
      const from = Number(event.dataTransfer?.getData(`${KIND}${list}`));
      event.preventDefault();
      if (from !== index) actions.move(from, index);
    },
  };
  return (
    <li class={isOpen ? 'item item-open' : 'item'} {...drag}>
      <div class="item-head">
        <span
          class="handle"
          aria-hidden="true"
          draggable
          title={words.form.drag}
          onDragStart={({ dataTransfer }) => dataTransfer?.setData(`${KIND}${list}`, String(index))}
        >
          ⠿
        </span>
        <button
          type="button"
          class="item-title"
          aria-expanded={isOpen}
          {...{ [POINTER]: pointer }}
          onFocus={() => guide.places.editField(pointer)}
          onClick={toggle}
        >
          <span class="number">{index + 1}.</span>
          <span class="words">{title}</span>
          <ProblemMark guide={guide} path={props.path} />
        </button>
      </div>
      {isOpen && (
        <div class="item-body">
          {children}
          <div class="row item-tools">
            <button
              type="button"
              aria-disabled={index === 0}
              onClick={() => index > 0 && actions.move(index, index - 1)}
            >
              <span aria-hidden="true">↑</span> {words.form.up}
            </button>
            <button
              type="button"
              aria-disabled={index === all - 1}
              onClick={() => index < all - 1 && actions.move(index, index + 1)}
            >
              <span aria-hidden="true">↓</span> {words.form.down}
            </button>
            <button type="button" onClick={() => actions.duplicate(index)}>
              {words.form.duplicate}
            </button>
            <button type="button" onClick={() => actions.remove(index)}>
              {words.form.remove}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
