// The arrow keys lead where the links before and after lead; in a right-to-left page they are mirrored.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || (window.visualViewport?.scale ?? 1) > 1) return;
  const [before, after] = document.dir === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const rel = { [before]: "prev", [after]: "next" }[event.key];
  const link = rel && document.querySelector(`.row a[rel="${rel}"]`);
  if (link) location.assign(link.href);
});
