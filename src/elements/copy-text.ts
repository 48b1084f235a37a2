// In: text. Out: the text in the clipboard, and whether it is there. A page over plain http, as in a workshop's network, has
// no clipboard of its own; there what is selected can be copied still.

/** Copies a text; to be called while a click is handled. Resolves to whether it could be done. */
export async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  const written = clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return (await written) === true || copySelected(text);
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  // outside of an open dialog nothing can be selected
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
