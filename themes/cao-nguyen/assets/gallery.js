// The arrow keys lead where the links to the picture before and after lead; in a right-to-left page they are mirrored.
document.addEventListener("keydown", (event) => {
  const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  // In a picture that is drawn larger the arrows move the view.
  if (held || event.defaultPrevented || (window.visualViewport?.scale ?? 1) > 1) return;
  const [before, after] = document.dir === "rtl" ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const rel = { [before]: "prev", [after]: "next" }[event.key];
  const link = rel && document.querySelector(`.steps a[rel="${rel}"]`);
  if (link) location.assign(link.href);
});
