// In: what a node says when it is asked for something that real nodes have and it has not. Out: where that is listed.

const MODULE = /^(:\w+|[A-Z]\w*(?:\.[A-Z]\w*)*)(?![\w:])/;

/** The words of every such error, and what is missing, when it is named. */
export const MISSING = /not in Nodebook yet(?:: (.+))?/;

/** The coverage page, at the module of a missing function where one is named. */
export function coverageLink(page: string, what: string): string {
  const module = MODULE.exec(what.trim())?.[1];
  return module === undefined ? page : `${page}#${module}`;
}
