// In: the browser's settings. Out: whether its reader saves data: then nothing big is loaded that they did not ask for.

/** Whether the reader has asked for little data, by Save-Data or the media feature for it. */
export function savesData(): boolean {
  // https://wicg.github.io/savedata/ is in Chromium only
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
