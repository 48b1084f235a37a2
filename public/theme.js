// Sets the reader's remembered theme before the first paint, and wires the button that changes it.

(() => {
  const KEY = "nodebook-theme";
  const root = document.documentElement;
  root.dataset.script = "on";
  const read = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const saved = read();
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-toggle]");
    if (button === null) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    show();
    dark.addEventListener("change", show);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem(KEY, root.dataset.theme);
      } catch {
        // a private window: the choice holds for this page
      }
      show();
    });
  });
})();
