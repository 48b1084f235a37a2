// Sets the reader's remembered theme before the first paint, and wires the button that changes it.

(() => {
  const KEY = "nodebook-theme";
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return chosen;
    }
  };
  let chosen = null;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const show = () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      button.setAttribute("aria-pressed", String(isDark()));
    }
  };
  const apply = () => {
    root.dataset.script = "on";
    const saved = read();
    if (saved === "light" || saved === "dark") root.dataset.theme = saved;
  };
  apply();
  document.addEventListener("DOMContentLoaded", show);
  dark.addEventListener("change", show);
  // a page that is swapped in brings an <html> without the choice
  document.addEventListener("astro:after-swap", () => {
    apply();
    show();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    chosen = root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // a private window: the choice holds for this page
    }
    show();
  });
})();
