// Keeps a page up to date while its sources change: stylesheets are swapped when nothing else changed, else the page is
// loaded again where it was scrolled to. Says nothing, and waits when the preview is stopped.
(() => {
  const events = new URL("events", document.currentScript.src);
  const place = "songngu-scroll:" + location.pathname;

  // A state is `start.number.files`: `files` changes when files without a fingerprint in their address did.
  const files = (state) => state.split(".")[2];
  const visit = performance.getEntriesByType("navigation")[0];
  let shown = visit?.serverTiming?.find((entry) => entry.name === "songngu")?.description;
  let stream;
  let looking = false;
  let wanted;

  // A page that tells what is wrong is read from its top; when it is mended, the text stands where it stood.
  const failed = visit?.responseStatus >= 400;
  const scrolled = sessionStorage.getItem(place);
  if (scrolled !== null && !failed) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo({ top: Number(scrolled), behavior: "instant" }), { once: true });
  }

  const reload = () => {
    if (!failed) sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };

  // What is wrong elsewhere, at the foot of a page that is right.
  const tell = (words) => {
    document.querySelector("songngu-errors")?.remove();
    if (!words || failed) return;
    const bar = document.body.appendChild(document.createElement("songngu-errors"));
    const link = bar.appendChild(document.createElement("a"));
    link.href = new URL("errors", events);
    link.textContent = words;
    bar.style.cssText = "position: fixed; inset: auto 0 0; z-index: 9; padding: 12px 16px; background: #a3231b; font: 1rem/1.4 system-ui, sans-serif";
    link.style.cssText = "color: #fff; display: block";
  };

  const stylesheets = (root) => [...root.querySelectorAll('link[rel~="stylesheet"][href]')];

  // The page as text, without the addresses of its stylesheets.
  const plain = (root) => {
    const copy = root.cloneNode(true);
    for (const link of stylesheets(copy)) link.removeAttribute("href");
    copy.querySelector("songngu-errors")?.remove();
    return copy.outerHTML;
  };

  const swap = (old, fresh) => {
    const next = old.cloneNode();
    next.setAttribute("href", fresh.getAttribute("href"));
    next.addEventListener("load", () => old.remove(), { once: true });
    next.addEventListener("error", () => old.remove(), { once: true });
    old.after(next);
  };

  const look = async (state) => {
    wanted = state;
    if (looking) return;
    looking = true;
    try {
      while (wanted !== shown) {
        const target = wanted;
        const answer = await fetch(location.href, { cache: "no-cache" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html").documentElement;
        const [old, fresh] = [stylesheets(document), stylesheets(page)];
        const moved = shown !== undefined && files(shown) !== files(target);
        if (moved || old.length !== fresh.length || plain(document.documentElement) !== plain(page)) return reload();
        old.forEach((link, at) => link.getAttribute("href") !== fresh[at].getAttribute("href") && swap(link, fresh[at]));
        shown = target;
      }
    } catch {
      // The preview was stopped: the stream finds it again, and tells which state it is in.
    } finally {
      looking = false;
    }
  };

  const open = () => {
    stream?.close();
    stream = new EventSource(events);
    stream.onmessage = (event) => {
      const [state, errors] = event.data.split("\n");
      tell(errors);
      shown ??= state;
      if (state !== shown) look(state);
    };
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => document.hidden || open(), 2000);
    };
  };

  // A browser opens six connections to a server: pages that nobody looks at leave them to the others.
  document.addEventListener("visibilitychange", () => (document.hidden ? stream?.close() : open()));
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && open());
  if (!document.hidden) open();
})();
