// In: a blob and a name. Out: the browser saves it as a file.

/** Offers a file to the reader. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has taken the blob when the click returns, but Safari reads it a moment later
  addEventListener("pagehide", () => URL.revokeObjectURL(link.href), { once: true });
}
