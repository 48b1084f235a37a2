// In: clicks on links to other pages of the site. Out: the page is swapped without a reload, by Astro's router, so that the
// dock of a lesson goes on in the next one. All else (new tabs, downloads, other sites) is left to the browser.

import { navigate } from "astro:transitions/client";

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.href === "" || link.hasAttribute("download") || (link.target && link.target !== "_self"))
    return;
  if (new URL(link.href).origin !== location.origin) return;
  event.preventDefault();
  void navigate(link.href, { sourceElement: link });
});

// what scripts put into the head stays when the page is swapped: editors have their style there
document.addEventListener("astro:before-swap", ({ newDocument }) => {
  for (const style of document.head.querySelectorAll("style")) newDocument.head.append(style.cloneNode(true));
});
