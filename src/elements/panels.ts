// In: the name of a panel. Out: it is open, all others are closed, and what brings it to life is loaded.

const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  search: () => import("./nb-search.ts"),
  work: () => import("./nb-work.ts"),
};

/** Opens a panel ("contents", "search", "work", "keys"). It hears "nb-open" when it is alive. */
export function openPanel(name: string): void {
  const panel = document.getElementById(name);
  if (!(panel instanceof HTMLDialogElement)) return;
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog.panel[open]")) other.close();
  panel.showModal();
  // at once: what is typed while the rest is loaded goes there, too
  panel.querySelector<HTMLInputElement>("input[autofocus]")?.select();
  const load = PARTS[name] ?? (() => Promise.resolve());
  load().then(
    () => panel.dispatchEvent(new CustomEvent("nb-open")),
    () => fail(panel),
  );
}

function fail(panel: HTMLElement): void {
  const place = panel.querySelector("[role=status]:not([hidden])");
  if (place !== null) place.textContent = "This could not be loaded. Check the connection, then open it again.";
}
