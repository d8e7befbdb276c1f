"use strict";
// Lays the findings beside their figures, joins the figures of each, filters by severity, and goes through them by keys.
// Without it the page is complete: the findings follow the article, and their numbers stand at the figures.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const GAP = 12; // pixels between two cards
  const SAID = 6; // checks of one figure that are put into words
  const LANE = 4; // pixels between two joins in one gap between lines
  const wide = matchMedia("(min-width: 64rem)");
  const cards = [...document.querySelectorAll(".card")];
  const spreads = [...document.querySelectorAll(".spread")];
  const boxes = [...document.querySelectorAll(".filter input")];
  const homes = new Map(cards.map((card) => [card, card.parentElement]));
  let active = null;
  let printing = false;

  const marksOf = (card) =>
    card.dataset.marks.split(" ").filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean);

  const beside = () => wide.matches && !printing;

  // --- the cards beside their figures; on a narrow screen and on paper, below the paragraph of the first of them

  function settle() {
    const last = new Map(); // what stands below a paragraph already
    for (const card of cards) {
      const paragraph = beside() ? null : marksOf(card)[0]?.closest(".text > *");
      if (!paragraph) {
        homes.get(card).append(card);
        continue;
      }
      (last.get(paragraph) ?? paragraph).after(card);
      last.set(paragraph, card);
    }
  }

  function planned(spread) {
    const list = spread.querySelector(".findings");
    const top = list.getBoundingClientRect().top;
    let free = 0;
    const places = [];
    for (const card of list.children) {
      if (card.hidden) continue;
      const tops = marksOf(card).map((mark) => mark.getBoundingClientRect().top);
      const place = Math.max(free, Math.min(...tops, Infinity) - top - 6);
      places.push([card, Number.isFinite(place) ? place : free]);
      free = places[places.length - 1][1] + card.offsetHeight + GAP;
    }
    return { list, places, height: free };
  }

  function arrange({ list, places, height }) {
    for (const [card, place] of places) card.style.top = `${place}px`;
    list.style.height = beside() ? `${height}px` : "";
  }

  // --- the joins: they run below the lines and in the margin, and never through a word

  function joined(spread) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "joins");
    svg.setAttribute("aria-hidden", "true");
    const frame = spread.getBoundingClientRect();
    const text = spread.querySelector(".text").getBoundingClientRect();
    const right = text.right - frame.left;
    const left = text.left - frame.left;
    const busy = new Map(); // how many joins run below a line already
    let margin = 0;
    for (const card of spread.querySelectorAll(".card:not([hidden])")) {
      const marks = marksOf(card);
      const points = marks.map((mark) => foot(mark, frame));
      if (!points.length) continue;
      if (isColumn(marks, points)) {
        svg.append(bracket(card, points, right, frame));
        continue;
      }
      const lines = byLine(points);
      for (const line of lines) {
        const lane = busy.get(line.key) ?? 0;
        busy.set(line.key, lane + 1);
        line.y = line.bottom + 4 + (lane % 3) * LANE;
      }
      const x = lines.length > 1 ? left * (0.7 - (margin++ % 4) * 0.17) : null;
      svg.append(drawing(card, lines, x, right, frame));
    }
    return svg;
  }

  function foot(mark, frame) {
    const rects = mark.getClientRects();
    const rect = rects[0];
    return {
      x: (rect.left + rect.right) / 2 - frame.left,
      y: rect.bottom - frame.top,
      right: rect.right - frame.left,
      middle: (rect.top + rect.bottom) / 2 - frame.top,
    };
  }

  // Figures of one column of a table are joined by a bracket beside them.
  function isColumn(marks, points) {
    const table = marks[0].closest("table");
    const rights = points.map((point) => point.right);
    const spread = Math.max(...rights) - Math.min(...rights);
    return table && points.length > 1 && spread < 6 && marks.every((mark) => mark.closest("table") === table);
  }

  function bracket(card, points, right, frame) {
    const group = grouped(card);
    const edge = Math.max(...points.map((point) => point.right));
    const x = edge + 12;
    const middles = points.map((point) => point.middle);
    const arms = middles.map((middle) => `M${edge + 2} ${middle}H${x}`).join("");
    group.append(stroke(`${arms}M${x} ${Math.min(...middles)}V${Math.max(...middles)}`));
    if (beside()) group.append(lead(card, x, Math.min(...middles), right, frame));
    return group;
  }

  function grouped(card) {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("class", card.dataset.severity + (card === active ? " active" : ""));
    group.dataset.card = card.id;
    return group;
  }

  function lead(card, from, y, right, frame) {
    const rect = card.getBoundingClientRect();
    return stroke(`M${from} ${y}H${right + 22}V${rect.top - frame.top + 18}H${rect.left - frame.left}`, "lead");
  }

  function byLine(points) {
    const lines = new Map();
    for (const point of points) {
      const key = Math.round(point.y / 8);
      const near = lines.get(key) ?? lines.get(key - 1) ?? lines.get(key + 1);
      if (near) near.points.push(point);
      else lines.set(key, { key, bottom: point.y, points: [point] });
    }
    return [...lines.values()].sort((a, b) => a.bottom - b.bottom);
  }

  function drawing(card, lines, margin, right, frame) {
    const group = grouped(card);
    let path = "";
    for (const line of lines) {
      const xs = line.points.map((point) => point.x);
      for (const point of line.points) {
        path += `M${point.x} ${point.y}V${line.y}`;
        group.append(dot(point));
      }
      path += `M${margin ?? Math.min(...xs)} ${line.y}H${Math.max(...xs)}`;
    }
    if (margin !== null) path += `M${margin} ${lines[0].y}V${lines[lines.length - 1].y}`;
    group.prepend(stroke(path));
    if (beside()) {
      const first = lines[0];
      group.append(lead(card, Math.max(...first.points.map((point) => point.x)), first.y, right, frame));
    }
    return group;
  }

  function stroke(path, name) {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("d", path);
    if (name) element.setAttribute("class", name);
    return element;
  }

  function dot(point) {
    const element = document.createElementNS(SVG, "circle");
    element.setAttribute("cx", point.x);
    element.setAttribute("cy", point.y);
    element.setAttribute("r", 2.5);
    return element;
  }

  // All is measured before any of it is changed: a page may hold hundreds of articles.
  function layOut() {
    settle();
    for (const spread of spreads) {
      spread.classList.toggle("arranged", beside());
      spread.querySelector(".joins")?.remove();
    }
    spreads.map(planned).forEach(arrange);
    spreads.map(joined).forEach((svg, index) => spreads[index].append(svg));
  }

  // --- one finding at a time

  function activate(card) {
    if (active === card) return;
    document.querySelectorAll(".active").forEach((element) => element.classList.remove("active"));
    active = card;
    if (!card) return;
    card.classList.add("active");
    marksOf(card).forEach((mark) => mark.classList.add("active"));
    document.querySelector(`.joins [data-card="${card.id}"]`)?.classList.add("active");
  }

  function go(step) {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const here = shown.indexOf(active);
    const next = shown[here < 0 ? (step > 0 ? 0 : shown.length - 1) : (here + step + shown.length) % shown.length];
    next.focus({ preventScroll: true });
    (marksOf(next)[0] ?? next).scrollIntoView({ block: "center" });
  }

  function cardOf(target) {
    const card = target.closest?.(".card");
    if (card) return card;
    const names = target.closest?.("mark[data-findings]")?.dataset.findings.split(" ") ?? [];
    return names.map((name) => document.getElementById(name)).find((each) => each && !each.hidden) ?? null;
  }

  // --- one figure or check at a time, among all that were held against each other

  function hold(target) {
    const graph = target.closest?.(".graph");
    const link = target.closest?.(".graph li")?.querySelector("a");
    const at = target.closest?.(".graph path, .graph svg a");
    if (!graph || !(link || at)) return;
    letGo();
    const own = link?.hash.slice(1);
    const prefix = (own ?? graph.querySelector("li a").hash.slice(1)).replace(/m\d+$/, "m");
    const ends = (path) => path.dataset.m.split(" ").map((number) => prefix + number);
    const paths = [...graph.querySelectorAll("path")].filter((path) =>
      own ? ends(path).includes(own) : path === at || path.parentNode === at);
    const names = new Set(paths.flatMap(ends));
    paths.forEach((path) => path.classList.add("held"));
    for (const name of names) {
      document.getElementById(name)?.classList.add("held");
      graph.querySelector(`li a[href="#${name}"]`)?.closest("li").classList.add("held");
    }
    const label = (name) => graph.querySelector(`li a[href="#${name}"]`)?.textContent ?? "";
    graph.querySelector(".told").textContent = paths.map((path) =>
      `${path.parentNode.querySelector("title").textContent}\n${ends(path).map(label).join(" · ")}`).slice(0, SAID)
      .concat(paths.length > SAID ? [`and ${paths.length - SAID} more`] : []).join("\n\n");
  }

  for (const told of document.querySelectorAll(".graph .told")) {
    told.textContent = "Rest on a figure or an arc to see what was held against what, here and in the article.";
  }

  function letGo() {
    document.querySelectorAll(".held").forEach((element) => element.classList.remove("held"));
  }

  // --- the filter

  function filter() {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.severity));
    for (const card of cards) card.hidden = off.has(card.dataset.severity);
    for (const mark of document.querySelectorAll("mark[data-findings]")) {
      const names = mark.dataset.findings.split(" ");
      mark.classList.toggle("off", names.every((name) => document.getElementById(name)?.hidden));
    }
    for (const link of document.querySelectorAll(".graph svg a")) {
      link.classList.toggle("off", document.getElementById(link.getAttribute("href").slice(1)).hidden);
    }
    if (active?.hidden) activate(null);
    layOut();
  }

  function toggle(severity) {
    const box = boxes.find((each) => each.dataset.severity === severity);
    if (!box) return;
    box.checked = !box.checked;
    filter();
  }

  const KEYS = {
    j: () => go(1),
    k: () => go(-1),
    e: () => toggle("error"),
    w: () => toggle("warning"),
    n: () => toggle("note"),
    Escape: () => { document.activeElement?.blur(); activate(null); letGo(); },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
    if (!action) return;
    action();
    event.preventDefault();
  });
  for (const name of ["focusin", "pointerover", "click"]) {
    document.addEventListener(name, (event) => {
      const card = cardOf(event.target);
      if (card) activate(card);
      hold(event.target);
    });
  }
  for (const box of boxes) box.addEventListener("change", filter);
  addEventListener("resize", layOut);
  for (const name of ["beforeprint", "afterprint"]) {
    addEventListener(name, () => {
      printing = name === "beforeprint";
      letGo();
      layOut();
    });
  }
  document.fonts?.ready.then(layOut);
  filter();
  const arrive = () => {
    const named = document.getElementById(location.hash.slice(1));
    if (named) activate(cardOf(named));
  };
  addEventListener("hashchange", arrive);
  arrive();
})();
