// In: words. Out: the lessons and headings where they stand, by the index that pagefind made when the site was built. It is
// loaded when the panel is opened for the first time.

type Part = {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
};
type Found = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly Part[];
};
type Pagefind = {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly search: (words: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<Found> }[] }>;
};

const MOST_PAGES = 8;
const MOST_PARTS = 3;

let loading: Promise<Pagefind> | null = null;

function load(base: string): Promise<Pagefind> {
  loading ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({ baseUrl: base });
      return pagefind;
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

// what could not be loaded is asked for again by the next search
async function forget(): Promise<void> {
  const loaded = loading;
  loading = null;
  await loaded?.then((pagefind) => pagefind.destroy()).catch(() => {});
}

/** The panel "Search". */
export class SearchElement extends HTMLElement {
  #disposal = new AbortController();
  #wanted = "";
  #searching = false;

  connectedCallback(): void {
    this.#disposal = new AbortController();
    const { signal } = this.#disposal;
    const base = document.body.dataset["base"] ?? "/";
    const input = this.querySelector("input");
    const dialog = this.closest("dialog");
    dialog?.addEventListener(
      "nb-open",
      () => {
        if (input?.value) void this.#search(base, input.value.trim());
        else
          load(base).catch(() => this.#say("The search could not be loaded. Check the connection, then type again."));
      },
      { signal },
    );
    input?.addEventListener("input", () => void this.#search(base, input.value.trim()), { signal });
    // a browser's search field would take the first Esc to empty itself
    input?.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        input.blur();
        dialog?.close();
      },
      { signal },
    );
    this.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a") !== null) dialog?.close();
    });
  }

  disconnectedCallback(): void {
    this.#disposal.abort();
  }

  // one question at a time: pagefind mixes up the excerpts of those that overlap
  async #search(base: string, words: string): Promise<void> {
    this.#wanted = words;
    if (this.#searching) return;
    this.#searching = true;
    let answered: string | null = null;
    while (answered !== this.#wanted) {
      answered = this.#wanted;
      await this.#answer(base, answered);
    }
    this.#searching = false;
  }

  async #answer(base: string, words: string): Promise<void> {
    const list = this.querySelector(".search-results");
    if (words === "") {
      list?.replaceChildren();
      this.#say("");
      return;
    }
    try {
      const pagefind = await load(base);
      if (words !== this.#wanted) return;
      const { results } = await pagefind.search(words);
      const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
      if (words !== this.#wanted) return;
      list?.replaceChildren(...pages.map(page));
      this.#say(
        results.length === 0
          ? `Nothing for “${words}”.`
          : `${results.length} ${results.length === 1 ? "page" : "pages"}`,
      );
    } catch {
      await forget();
      if (words === this.#wanted) this.#say("The search could not be loaded. Check the connection, then type again.");
    }
  }

  #say(text: string): void {
    const status = this.querySelector(".search-status");
    if (status !== null) status.textContent = text;
  }
}

function page(found: Found): HTMLElement {
  const item = document.createElement("li");
  const parts = found.sub_results
    .filter((part) => part.url.includes("#"))
    .sort((a, b) => score(b) - score(a))
    .slice(0, MOST_PARTS);
  item.append(link(found.url, found.meta["title"] ?? found.url));
  if (parts.length === 0) item.append(excerpt(found.excerpt));
  const list = document.createElement("ul");
  for (const part of parts) {
    const line = document.createElement("li");
    line.append(link(part.url, part.title), excerpt(part.excerpt));
    list.append(line);
  }
  if (parts.length > 0) item.append(list);
  return item;
}

function score(part: Part): number {
  return part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function link(url: string, title: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = url;
  made.textContent = title;
  return made;
}

// an excerpt is escaped text with <mark> around the words; it is taken apart rather than trusted
function excerpt(html: string): HTMLElement {
  const made = document.createElement("p");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    const marked = node instanceof HTMLElement && node.localName === "mark";
    const place = marked ? document.createElement("mark") : document.createElement("span");
    place.textContent = node.textContent;
    made.append(place);
  }
  return made;
}

customElements.define("nb-search", SearchElement);
