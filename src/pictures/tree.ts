// In: tags, attributes and children. Out: a tree that the page can show (elements/patch.ts) and that can be written as
// SVG text. Text and attributes are data: whatever they hold is never read as markup.

/** An element of a picture. Children with a key keep their element when the picture changes. */
export type Tree = {
  readonly tag: string;
  readonly key: string | null;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
};

/** What `h` takes as a child; nothing is drawn for null and false. */
export type Child = Tree | string | number | null | false | undefined | readonly Child[];

/** What `h` takes as an attribute: true is an empty one; null, undefined and false are none. */
export type Attrs = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes an element. The attribute `key` becomes its key. */
export function h(tag: string, attrs: Attrs = {}, ...children: Child[]): Tree {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (name === "key" || value === null || value === undefined || value === false) continue;
    kept[name] = value === true ? "" : String(value);
  }
  const { key } = attrs;
  return {
    tag,
    key: key === undefined || key === null || key === false ? null : String(key),
    attrs: kept,
    children: flatten(children),
  };
}

function flatten(children: readonly Child[]): (Tree | string)[] {
  return children.flatMap((child): (Tree | string)[] => {
    if (child === null || child === false || child === undefined) return [];
    if (Array.isArray(child)) return flatten(child as readonly Child[]);
    return typeof child === "number" ? [String(child)] : [child as Tree | string];
  });
}

// characters that no XML document may hold
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replace(NO_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** What belongs to the living page and not into a file. */
const PAGE_ONLY = /^(?:data-|aria-|role$|tabindex$|class$)/;

/**
 * A tree as XML, for a file. `token` gives the value of a custom property of the page ("--ink"), which attributes may
 * name as `var(--ink)`.
 */
export function toXml(tree: Tree, token: (name: string) => string): string {
  const attrs = Object.entries(tree.attrs)
    .filter(([name]) => !PAGE_ONLY.test(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value.replace(/var\((--[\w-]+)\)/g, (_, t: string) => token(t)))}"`)
    .join("");
  const inside = tree.children
    .map((child) => (typeof child === "string" ? escapeXml(child) : toXml(child, token)))
    .join("");
  return inside === "" ? `<${tree.tag}${attrs}/>` : `<${tree.tag}${attrs}>${inside}</${tree.tag}>`;
}
