() => {
  const found = [];
  const name = (e) => {
    const text = (e.textContent || e.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${e.tagName.toLowerCase()}${e.id ? " #" + e.id : ""} .${(e.getAttribute("class") || "").replace(/\s+/g, ".")}> ${text}`;
  };
  const shown = (e) => {
    const box = e.getBoundingClientRect();
    const style = getComputedStyle(e);
    return e.checkVisibility() && box.width > 0 && box.height > 0 && style.visibility !== "hidden" && style.display !== "none" && !e.closest(".hidden-text, .skip-link");
  };
  // 1. the page does not scroll sideways
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) found.push(`page overflows sideways by ${over} px`);
  // 2. no text is cut off
  for (const e of document.querySelectorAll("body *")) {
    if (e.namespaceURI !== "http://www.w3.org/1999/xhtml" || !shown(e)) continue;
    const style = getComputedStyle(e);
    const hides = (value) => value === "hidden" || value === "clip";
    if (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1) found.push(`cut off sideways: ${name(e)}`);
    if (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push(`cut off below: ${name(e)}`);
    if (style.textOverflow === "ellipsis" && e.scrollWidth > e.clientWidth) found.push(`ends in dots: ${name(e)}`);
    if (/^(BUTTON|A|TH|TD|DT|DD|P|LI|H1|H2|H3|SPAN|LABEL)$/.test(e.tagName) && style.overflowX === "visible" && e.clientWidth > 0
        && style.display !== "inline" && e.scrollWidth > e.clientWidth + 1 && !e.closest(".scroll-x, .views")) found.push(`text runs out of its box: ${name(e)}`);
  }
  // 3. texts of pictures: inside the picture, none over another
  for (const picture of document.querySelectorAll("svg")) {
    if (!shown(picture)) continue;
    const frame = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")].filter(shown).map((e) => ({ e, box: e.getBoundingClientRect() }));
    for (const { e, box } of texts) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push(`picture text outside: ${name(e)}`);
    }
    texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 3) found.push(`picture texts overlap: ${name(a.e)} / ${name(b.e)}`);
    }));
  }
  // 4. controls are large enough to hit (a link inside running text is exempt)
  for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (!shown(e)) continue;
    const inText = e.tagName === "A" && getComputedStyle(e).display === "inline" && (e.parentElement.textContent || "").trim() !== (e.textContent || "").trim();
    let box = e.getBoundingClientRect();
    if (e.closest("label")) box = e.closest("label").getBoundingClientRect();
    if (!inText && (box.height < 23.5 || box.width < 23.5)) found.push(`control ${Math.round(box.width)}x${Math.round(box.height)}: ${name(e)}`);
  }
  // 5. strict content policy: nothing inline
  for (const e of document.querySelectorAll("[style]")) found.push(`style attribute: ${name(e)}`);
  for (const e of document.querySelectorAll("style, script:not([src])")) found.push(`inline ${e.tagName.toLowerCase()}`);
  for (const e of document.querySelectorAll("*")) {
    for (const attribute of e.attributes) if (/^on/.test(attribute.name)) found.push(`inline handler: ${name(e)}`);
  }
  // 6. no untranslated message key, no unmasked number of a person
  const text = document.body.innerText;
  for (const key of text.match(/\?\?[\w.]+\?\?/g) || []) found.push(`missing text ${key}`);
  const plain = text.replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{32,}\b/g, ""); // a digest is nobody's number
  for (const number of plain.match(/\d{17}[\dXx]/g) || []) if (!document.querySelector("[data-full-number]")) found.push(`full number ${number.slice(0, 6)}…`);
  return found;
}
