// What we use of js-yaml, which brings no types.
declare module "js-yaml" {
  /** The value of one YAML document. @throws an Error with a `reason` and a `mark` (line counted from 0) */
  export function load(text: string): unknown;
}
