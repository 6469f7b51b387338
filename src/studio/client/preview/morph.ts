import { Idiomorph } from 'idiomorph';

/**
 * Makes what is in one node like what is in another, and leaves alone what is like it already. What a
 * keystroke changes lies in one or two stretches of a page: these are found by comparing whole branches,
 * and only where nodes came or went are they matched with each other.
 */
export function morphInside(old: Element, fresh: Element): void {
  const [was, is] = [[...old.childNodes], [...fresh.childNodes]];
  if (was.length !== is.length) {
    Idiomorph.morph(old, is, { morphStyle: 'innerHTML', restoreFocus: false });
    return;
  }
  const differing = was.flatMap((one, index) => {
    const other = is[index];
    return other === undefined || one.isEqualNode(other) ? [] : [[one, other] as const];
  });
  if (!differing.every(([one, other]) => isSameThing(one, other))) {
    Idiomorph.morph(old, is, { morphStyle: 'innerHTML', restoreFocus: false });
    return;
  }
  for (const [one, other] of differing) {
    if (!isElement(one) || !isElement(other)) {
      one.nodeValue = other.nodeValue;
      continue;
    }
    takeAttributes(one, other);
    morphInside(one, other);
  }
}

/** Whether one node can become the other by changing its text, or its attributes and what is in it. */
function isSameThing(one: Node, other: Node): boolean {
  if (one.nodeName !== other.nodeName) return false;
  return !isElement(one) || !isElement(other) || one.id === other.id;
}

// Nodes of the frame are of its own realm: no `instanceof` of this one holds.
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function takeAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames()) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? '';
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
