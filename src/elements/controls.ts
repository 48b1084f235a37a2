// Small things that the parts of the page share: buttons, downloads, the page's tokens as values.

/** A small button. `name` is how styles and scripts find it. */
export function buttonOf(label: string, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.dataset["action"] = name;
  button.textContent = label;
  return button;
}

/** Hands the reader a file. */
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // the browser has taken hold of it by the next turn
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Reads tokens as they are for an element: a colour as the theme in force has it, anything else as it stands. */
export function readToken(element: HTMLElement): (name: string) => string {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      value = getComputedStyle(element).getPropertyValue(name).trim();
      if (/^light-dark\(|^#|^rgb|^color/.test(value)) {
        probe.style.color = `var(${name})`;
        value = getComputedStyle(probe).color;
      }
      known.set(name, value);
    }
    return value;
  };
}
