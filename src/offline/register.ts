// In: nothing. Out: the service worker is registered once the page is idle, and `[data-offline]` says how far it is.
// Where there is none (plain http on a LAN, private windows of some browsers) the page works all the same.

const AFTER_LOAD_MS = 2_000;

/** Registers the service worker when the page has nothing better to do, and shows its progress in `status`. */
export function registerOffline(status: HTMLElement | null, base: string): void {
  const say = (text: string, state: string): void => {
    if (status === null) return;
    status.textContent = text;
    status.dataset["offline"] = state;
  };
  if (!("serviceWorker" in navigator)) {
    say("Offline use needs https or localhost", "never");
    return;
  }
  if (navigator.serviceWorker.controller !== null) say("Saved for offline use", "ready");
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== "object" || data === null || !("t" in data)) return;
    if (data.t === "offline-ready") say("Saved for offline use", "ready");
    if (data.t === "offline-progress" && "done" in data && "total" in data) {
      say(`Saving for offline use: ${data.done} of ${data.total} files`, "saving");
    }
  });
  const register = (): void => {
    navigator.serviceWorker
      .register(`${base}sw.js`)
      .catch(() => say("Offline use is not possible in this window", "never"));
  };
  const whenIdle = (): void => {
    if ("requestIdleCallback" in window) requestIdleCallback(register, { timeout: AFTER_LOAD_MS });
    else setTimeout(register, AFTER_LOAD_MS);
  };
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
