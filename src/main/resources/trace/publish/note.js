(function () {
  "use strict";
  var said = document.getElementById("said");
  function say(key) { said.textContent = document.body.getAttribute("data-" + key); }

  // The copy event works in a page opened from a file, in every browser.
  function put(html, text) {
    var put = false;
    function onCopy(event) {
      if (html !== null) { event.clipboardData.setData("text/html", html); }
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      put = true;
    }
    document.addEventListener("copy", onCopy);
    try { document.execCommand("copy"); } catch (e) { put = false; }
    document.removeEventListener("copy", onCopy);
    say(put ? "done" : "failed");
  }

  function article() {
    var copy = document.getElementById("article").cloneNode(true);
    copy.querySelectorAll("[data-only-here]").forEach(function (e) { e.remove(); });
    return copy;
  }

  function picture(img) {
    var data = atob(img.src.split(",")[1]);
    var bytes = new Uint8Array(data.length);
    for (var i = 0; i < data.length; i++) { bytes[i] = data.charCodeAt(i); }
    var blob = new Blob([bytes], { type: "image/png" });
    if (!navigator.clipboard || typeof ClipboardItem === "undefined") { say("failed"); return; }
    navigator.clipboard.write([new ClipboardItem({ "image/png": blob })])
      .then(function () { say("done"); }, function () { say("failed"); });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-copy]");
    if (!button) { return; }
    var what = button.getAttribute("data-copy");
    if (what === "article") {
      var copy = article();
      put(copy.innerHTML.trim(), copy.innerText.trim());
    } else if (what === "picture") {
      picture(button.closest("figure").querySelector("img"));
    } else if (what === "alt") {
      put(null, button.getAttribute("data-text"));
    } else {
      put(null, document.getElementById(what).textContent);
    }
  });
})();
