// A click on a pid, wherever it stands, becomes one event that bubbles: the inspector of the page opens the process.

/** The detail of "nb-open-pid": a pid as the node of that machine prints it. */
export type OpenPid = { readonly machine: string; readonly pid: string };

/** Makes the pids of an element (pictures/pids.ts) tell when they are clicked. */
export function tellPids(place: HTMLElement): void {
  place.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pid]") : null;
    if (button === null) return;
    openPid(place, { machine: button.dataset["machine"] ?? "", pid: button.dataset["pid"] ?? "" });
  });
}

/** Tells the page that a process is to be opened. */
export function openPid(from: HTMLElement, detail: OpenPid): void {
  from.dispatchEvent(new CustomEvent<OpenPid>("nb-open-pid", { bubbles: true, detail }));
}
