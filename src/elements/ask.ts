// In: a question with fields. Out: a dialog; its answer, or null when it was left. The browser's own <dialog> keeps the
// focus inside and gives it back.

/** A field of a question: a number with its unit, a choice, or a line of text. */
export type Field = { readonly name: string; readonly label: string } & (
  | { readonly is: "number"; readonly value: number; readonly min: number; readonly max: number; readonly unit: string }
  | {
      readonly is: "choice";
      readonly value: string;
      readonly choices: readonly (readonly [value: string, label: string])[];
    }
  | { readonly is: "text"; readonly value: string; readonly pattern: string; readonly hint: string }
);

export type Question = {
  readonly title: string;
  readonly text: string;
  readonly fields: readonly Field[];
  /** what the button that answers says */
  readonly answer: string;
};

let dialogs = 0;

/** Asks. Values are those of the fields as text, by name. */
export function ask(home: HTMLElement, question: Question): Promise<ReadonlyMap<string, string> | null> {
  const dialog = document.createElement("dialog");
  const id = `ask-${++dialogs}`;
  dialog.className = "ask";
  dialog.setAttribute("aria-labelledby", id);
  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h2");
  title.id = id;
  title.textContent = question.title;
  const text = document.createElement("p");
  text.textContent = question.text;
  const inputs = question.fields.map((field) => inputOf(field, `${id}-${field.name}`));
  const buttons = document.createElement("div");
  buttons.className = "ask-buttons";
  const leave = buttonOf("Cancel", "button");
  const yes = buttonOf(question.answer, "submit");
  yes.classList.add("primary");
  buttons.append(leave, yes);
  form.append(title, text, ...inputs.map(([row]) => row), buttons);
  dialog.append(form);
  home.append(dialog);
  return new Promise((resolve) => {
    let answer: ReadonlyMap<string, string> | null = null;
    leave.addEventListener("click", () => dialog.close());
    // the page may not submit forms anywhere: the answer is taken here
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer = new Map(inputs.map(([, input]) => [input.name, input.value]));
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
  });
}

function buttonOf(label: string, type: "button" | "submit"): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = type;
  button.className = "button small";
  button.textContent = label;
  return button;
}

function inputOf(field: Field, id: string): [HTMLElement, HTMLInputElement | HTMLSelectElement] {
  const row = document.createElement("p");
  row.className = "ask-field";
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = field.label;
  const input = field.is === "choice" ? document.createElement("select") : document.createElement("input");
  input.id = id;
  input.name = field.name;
  row.append(label, input);
  if (input instanceof HTMLSelectElement) {
    if (field.is === "choice") for (const [value, word] of field.choices) input.append(new Option(word, value));
  } else if (field.is === "number") {
    input.type = "number";
    input.min = String(field.min);
    input.max = String(field.max);
    input.step = "any";
    input.required = true;
    row.append(unitOf(field.unit));
  } else if (field.is === "text") {
    input.pattern = field.pattern;
    input.title = field.hint;
    input.required = true;
    input.autocomplete = "off";
    input.spellcheck = false;
  }
  input.value = String(field.value);
  return [row, input];
}

function unitOf(unit: string): HTMLElement {
  const word = document.createElement("span");
  word.className = "ask-unit";
  word.textContent = unit;
  return word;
}
