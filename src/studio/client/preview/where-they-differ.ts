/**
 * The innermost pair of elements that has all in it in which two trees differ: after a keystroke in a long
 * document, one paragraph. What is around them is equal, the attributes of the pair itself among it.
 */
export function whereTheyDiffer(before: Element, after: Element): readonly [Element, Element] {
  const [one, other] = [before.childNodes, after.childNodes];
  if (one.length !== other.length) return [before, after];
  let start = 0;
  let end = one.length - 1;
  while (start < end && one[start]?.isEqualNode(other[start] ?? null)) start++;
  while (start < end && one[end]?.isEqualNode(other[end] ?? null)) end--;
  const [child, successor] = [one[start], other[start]];
  if (start !== end || !isElement(child) || !isElement(successor)) return [before, after];
  const isSameShell = child.cloneNode(false).isEqualNode(successor.cloneNode(false));
  return isSameShell ? whereTheyDiffer(child, successor) : [before, after];
}

function isElement(node: ChildNode | undefined): node is ChildNode & Element {
  return node?.nodeType === 1;
}
