// In: a tree of a picture and an element. Out: the element shows the tree. What stays keeps its element, so that focus,
// hover and transitions live on; text is only ever set as text.

import type { Tree } from "../pictures/tree.ts";

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";
const KEYS = new WeakMap<Element, string>();

/** Makes the only child of `place` show the tree. Answers its element. */
export function show(place: Element, tree: Tree): Element {
  const old = place.firstElementChild;
  const element = old !== null && fits(old, tree) ? old : make(tree, place);
  update(element, tree);
  if (element !== old) place.replaceChildren(element);
  return element;
}

/** Makes the children of `place` show the trees. */
export function showAll(place: Element, trees: readonly (Tree | string)[]): void {
  showChildren(place, trees);
}

function fits(element: Element, tree: Tree): boolean {
  return element.localName === tree.tag && (KEYS.get(element) ?? null) === tree.key;
}

function make(tree: Tree, parent: Element): Element {
  const space =
    tree.tag === "svg" || (parent.namespaceURI === SVG && parent.localName !== "foreignObject") ? SVG : HTML;
  const element = document.createElementNS(space, tree.tag);
  if (tree.key !== null) KEYS.set(element, tree.key);
  return element;
}

function update(element: Element, tree: Tree): void {
  for (const { name } of [...element.attributes]) if (!(name in tree.attrs)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(tree.attrs)) {
    if (name === "xmlns" || element.getAttribute(name) === value) continue;
    element.setAttribute(name, value);
    // an attribute only sets what a control shows until the reader has touched it
    if (name === "value" && (element instanceof HTMLInputElement || element instanceof HTMLProgressElement)) {
      element.value = value as never;
    }
  }
  showChildren(element, tree.children);
}

function showChildren(element: Element, children: readonly (Tree | string)[]): void {
  const keyed = new Map<string, Element>();
  for (const child of element.children) {
    const key = KEYS.get(child);
    if (key !== undefined) keyed.set(key, child);
  }
  let at: ChildNode | null = element.firstChild;
  for (const child of children) {
    if (typeof child === "string") {
      if (at instanceof Text) {
        if (at.data !== child) at.data = child;
        at = at.nextSibling;
      } else element.insertBefore(document.createTextNode(child), at);
      continue;
    }
    let found: Element | null = null;
    if (child.key !== null) found = keyed.get(child.key) ?? null;
    else if (at instanceof Element && KEYS.get(at) === undefined) found = at;
    if (found === null || !fits(found, child)) found = make(child, element);
    if (found === at) at = at.nextSibling;
    else element.insertBefore(found, at);
    update(found, child);
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}
