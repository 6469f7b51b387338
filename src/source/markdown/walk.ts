/**
 * Shows each node of a tree with its parent, parents first; for looking, or for changing what nodes say:
 * nothing may be put in or taken out meanwhile. Far quicker than a visitor that allows for that.
 */
export function walk<Node extends object>(
  node: Node,
  see: (node: Node, parent: Node | undefined) => void,
  parent?: Node,
): void {
  see(node, parent);
  if (!('children' in node)) return;
  for (const child of node.children as readonly Node[]) walk(child, see, node);
}
