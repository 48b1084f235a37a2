// In: a lab as a link, when it is short enough for one. Out: a dialog that copies it, saves the lab as a file, or opens one.

import { buttonOf } from "./controls.ts";
import { copyText } from "./copy-text.ts";

/** Opens the dialog. `onOpen` is called with the text of a file that the reader chose. */
export function shareDialog(
  home: HTMLElement,
  link: string | null,
  { onSave, onOpen }: { readonly onSave: () => void; readonly onOpen: (text: string) => void },
): void {
  const dialog = document.createElement("dialog");
  dialog.className = "ask share";
  dialog.setAttribute("aria-labelledby", "share-title");
  const title = document.createElement("h2");
  title.id = "share-title";
  title.textContent = "Share this lab";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  dialog.append(title);
  if (link === null) dialog.append(paragraph("This lab is too large for a link. Save it as a file instead."));
  else
    dialog.append(
      paragraph("The link holds all of it: hosts, terminals, files, the fault script. Nothing is uploaded."),
      ...linkRow(link, said),
    );
  const buttons = document.createElement("div");
  buttons.className = "ask-buttons";
  const save = buttonOf("Save as a file", "save-setup");
  save.addEventListener("click", onSave);
  const open = document.createElement("label");
  open.className = "button small";
  open.textContent = "Open a file";
  const file = document.createElement("input");
  file.type = "file";
  file.accept = ".json,application/json";
  file.className = "visually-hidden";
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen === undefined) return;
    void chosen.text().then((text) => {
      dialog.close();
      onOpen(text);
    });
  });
  open.append(file);
  const close = buttonOf("Close", "close-share");
  close.addEventListener("click", () => dialog.close());
  buttons.append(save, open, close);
  dialog.append(said, buttons);
  dialog.addEventListener("close", () => dialog.remove());
  home.append(dialog);
  dialog.showModal();
}

function paragraph(text: string): HTMLElement {
  const place = document.createElement("p");
  place.textContent = text;
  return place;
}

function linkRow(link: string, said: HTMLElement): HTMLElement[] {
  const row = document.createElement("p");
  row.className = "share-link";
  const field = document.createElement("input");
  field.type = "text";
  field.readOnly = true;
  field.value = link;
  field.setAttribute("aria-label", "Link to this lab");
  field.addEventListener("focus", () => field.select());
  const copy = buttonOf("Copy", "copy-link");
  copy.addEventListener("click", async () => {
    const copied = await copyText(link);
    if (!copied) field.select();
    said.textContent = copied ? "Copied" : "The browser did not allow it: the link is selected, copy it with Ctrl-C";
  });
  row.append(field, copy);
  return [row];
}
