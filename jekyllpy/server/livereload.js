// The live reload in the browser: reloads the page, swaps style sheets in place, and shows what keeps a site from being
// built. It speaks version 7 of the LiveReload protocol, and one command more: "faults".
(function () {
  "use strict";

  var script = document.currentScript;
  if (!script || window.LiveReload) return; // an extension or a second script is there already
  var own = new URL(script.src);
  var said = own.searchParams;
  var SCROLL = "jekyllpy-scroll";
  var OVERLAY = "jekyllpy-overlay";
  var shortest = 1000 * (Number(said.get("mindelay")) || 0.2);
  var longest = Math.max(shortest, 1000 * (Number(said.get("maxdelay")) || 2));
  var pause = shortest;
  window.LiveReload = { jekyllpy: true };

  function connect() {
    var address = new URL("livereload", own);
    address.protocol = own.protocol === "https:" ? "wss:" : "ws:";
    address.search = new URLSearchParams({ seen: said.get("seen") || "", page: location.pathname });
    var socket = new WebSocket(address);
    socket.onopen = function () {
      pause = shortest;
      socket.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
      socket.send(JSON.stringify({ command: "info", url: location.href, plugins: {} }));
    };
    socket.onmessage = function (event) {
      var message = JSON.parse(event.data);
      if (message.command === "reload") changed(message);
      else if (message.command === "faults") showFaults(message.faults);
      else if (message.command === "alert") window.alert(message.message);
    };
    socket.onclose = function () {
      setTimeout(connect, pause);
      pause = Math.min(longest, pause * 2);
    };
  }

  function changed(message) {
    if (message.liveCSS && /\.css$/i.test(message.path)) swapStyles(message.path);
    else reload();
  }

  function reload() {
    try {
      sessionStorage.setItem(SCROLL, JSON.stringify([location.href, scrollX, scrollY]));
    } catch (blocked) { /* the browser's own memory of the place has to do */ }
    location.reload();
  }

  function restoreScroll() {
    try {
      var kept = JSON.parse(sessionStorage.getItem(SCROLL));
      sessionStorage.removeItem(SCROLL);
      if (!kept || kept[0] !== location.href) return;
      var put = function () { scrollTo({ left: kept[1], top: kept[2], behavior: "instant" }); };
      if (document.readyState === "complete") put();
      else addEventListener("load", put, { once: true });
    } catch (blocked) { /* as above */ }
  }

  // Style sheets that import the changed one have to be asked for again as well, so no match means all.
  function swapStyles(path) {
    var links = Array.prototype.filter.call(document.querySelectorAll("link[rel~=stylesheet][href]"), function (link) {
      return !link.dataset.jekyllpyOld;
    });
    var same = links.filter(function (link) { return decodeURI(new URL(link.href).pathname) === decodeURI(path); });
    (same.length ? same : links.filter(isOurs)).forEach(swap);
  }

  function isOurs(link) {
    return new URL(link.href).hostname === location.hostname;
  }

  // The old sheet stays until the new one is there: no flash of a page without style.
  function swap(link) {
    var fresh = link.cloneNode();
    var address = new URL(link.href);
    address.searchParams.set("jekyllpy", Date.now());
    fresh.href = address;
    link.dataset.jekyllpyOld = "true";
    fresh.onload = fresh.onerror = function () { link.remove(); };
    link.after(fresh);
  }

  function element(name, text, style) {
    var made = document.createElement(name);
    made.textContent = text;
    made.style.cssText = style;
    return made;
  }

  function showFaults(faults) {
    var shown = document.getElementById(OVERLAY);
    if (shown) shown.remove();
    if (!faults.length) return;
    var overlay = document.createElement("div");
    overlay.id = OVERLAY;
    overlay.setAttribute("role", "alert");
    overlay.style.cssText = "all: initial; position: fixed; inset: 0; z-index: 2147483647";
    var sheet = element("div", "", "position: absolute; inset: 0; overflow: auto; padding: 5vh 5vw; color: #eee; " +
      "background: rgba(20, 20, 24, .94); font: 16px/1.5 system-ui, sans-serif");
    sheet.append(
      element("div", "The site could not be built", "color: #ff8f8f; font-size: 22px; font-weight: bold"),
      element("div", "Behind this is the last page that could. Escape hides the message.", "color: #aaa")
    );
    faults.forEach(function (fault) { sheet.append(described(fault)); });
    overlay.attachShadow({ mode: "open" }).append(sheet);
    document.documentElement.append(overlay);
  }

  function described(fault) {
    var mono = "margin: 4px 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; ";
    var box = element("section", "", "margin-top: 24px; padding: 12px 16px; border-left: 4px solid #ff8f8f; background: #2a2a30");
    box.append(element("div", fault.place, mono + "color: #8fc7ff"), element("div", fault.message, "font-weight: bold"));
    if (fault.excerpt) box.append(element("pre", fault.excerpt, mono));
    fault.chain.forEach(function (link) { box.append(element("div", "in " + link, mono + "color: #aaa")); });
    if (fault.hint) box.append(element("div", fault.hint, "color: #a8e0a0"));
    return box;
  }

  addEventListener("keydown", function (event) {
    var shown = document.getElementById(OVERLAY);
    if (shown && event.key === "Escape") shown.remove();
  });
  restoreScroll();
  connect();
})();
