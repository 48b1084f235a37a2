// In: the name of a panel. Out: it is open, and all others are closed.

/** Opens a panel ("contents", "search", "work", "keys"). */
export function openPanel(name: string): void {
  const panel = document.getElementById(name);
  if (!(panel instanceof HTMLDialogElement)) return;
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog.panel[open]")) other.close();
  panel.showModal();
  panel.dispatchEvent(new CustomEvent("nb-open"));
}
