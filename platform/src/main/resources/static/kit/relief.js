/* 救联自己的脚本：只加快，不替代。没有它，每一页照样能办。
   约定（全部用 data- 属性，写在 README 的表里）：
   data-list        列表；里面每行 data-row。J K 上下，X 勾选，回车打开（行里的 data-open，否则第一个链接）
   data-pick-all    全选本页；data-bulk 批量条（没有勾选时隐藏）；data-picked 显示勾选的条数
   data-key="y"     按这个键等于按这个按钮或链接；data-keys-* 由 ? 对话框列出
   data-dialog="id" 打开对话框；对话框里 data-close 关闭
   data-confirm     表单提交前先问一句（内容就是这句话）
   data-toast       十秒后收起的提示；停在上面或键盘停在上面时不收
   data-copy="id"   把那一处的文字复制到剪贴板，按钮上说已复制
   data-number="id" 证号的校验码对不上时，马上在 id 那里说（那里的 data-told）；不问服务器
   data-print       打印；data-drop 拖放文件；data-focus 页面打开时把焦点放到这里 */
"use strict";
(function () {
  var root = document.documentElement;
  root.classList.add("js");

  function all(selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); }
  function one(selector, from) { return (from || document).querySelector(selector); }
  function shown(element) { return element.getClientRects().length > 0; }
  function typing(target) { return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null; }

  /* ---------- 列表 ---------- */
  function rows() { return all("[data-list] [data-row]").filter(shown); }
  function opener(row) { return one("[data-open]", row) || one("a[href]", row); }
  function setCurrent(row) {
    all("[data-row].is-current").forEach(function (other) { other.classList.remove("is-current"); });
    row.classList.add("is-current");
    var link = opener(row);
    if (link) link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    var list = rows();
    if (list.length === 0) return false;
    var at = list.findIndex(function (row) { return row.contains(document.activeElement); });
    if (at < 0) at = list.findIndex(function (row) { return row.classList.contains("is-current"); });
    var next = at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by));
    setCurrent(list[next]);
    return true;
  }
  function current() {
    return rows().find(function (row) { return row.contains(document.activeElement); }) || one("[data-row].is-current");
  }
  function pickCurrent() {
    var row = current();
    var box = row && one("input[type=checkbox]", row);
    if (!box) return false;
    box.click();
    return true;
  }
  function countPicked(list) {
    var boxes = all("[data-row] input[type=checkbox]", list);
    var picked = boxes.filter(function (box) { return box.checked; });
    boxes.forEach(function (box) { box.closest("[data-row]").classList.toggle("is-picked", box.checked); });
    var scope = list.closest("form") || document;
    all("[data-picked]", scope).forEach(function (place) { place.textContent = picked.length; });
    all("[data-bulk]", scope).forEach(function (bar) { bar.hidden = picked.length === 0; });
    all("[data-pick-all]", list).forEach(function (box) {
      box.checked = boxes.length > 0 && picked.length === boxes.length;
      box.indeterminate = picked.length > 0 && picked.length < boxes.length;
    });
  }
  document.addEventListener("change", function (event) {
    var list = event.target.closest("[data-list]");
    if (!list || event.target.type !== "checkbox") return;
    if (event.target.matches("[data-pick-all]")) {
      all("[data-row] input[type=checkbox]", list).forEach(function (box) { box.checked = event.target.checked; });
    }
    countPicked(list);
  });

  /* ---------- 快捷键 ---------- */
  function pressKeyed(key) {
    var target = all("[data-key]").find(function (element) {
      return element.dataset.key === key && shown(element) && !element.disabled;
    });
    if (!target) return false;
    target.click();
    return true;
  }
  function act(key) {
    if (key === "?") return openHelp();
    if (pressKeyed(key)) return true;
    if (key === "j") return step(1);
    if (key === "k") return step(-1);
    if (key === "x") return pickCurrent();
    return false;
  }
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") { closeMenus(null); return; }
    if (typing(event.target) || one("dialog[open]")) return;
    if (act(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault();
  });
  function openHelp() {
    var dialog = document.getElementById("key-help");
    if (!dialog) return false;
    var body = one("[data-keys]", dialog);
    all("[data-made]", body).forEach(function (old) { old.remove(); });
    var known = {};
    all("[data-key]").filter(shown).forEach(function (element) {
      if (known[element.dataset.key]) return;
      known[element.dataset.key] = true;
      body.appendChild(keyLine(element));
    });
    all("[data-keys-list]", body).forEach(function (line) { line.hidden = rows().length === 0; });
    dialog.showModal();
    return true;
  }
  function keyLine(element) {
    var line = document.createElement("div");
    line.dataset.made = "";
    var name = document.createElement("dt");
    var key = document.createElement("kbd");
    key.textContent = element.dataset.key.toUpperCase();
    name.appendChild(key);
    var text = document.createElement("dd");
    var copy = element.cloneNode(true);
    all("kbd", copy).forEach(function (hint) { hint.remove(); });
    text.textContent = (element.getAttribute("aria-label") || copy.textContent).trim();
    line.appendChild(name);
    line.appendChild(text);
    return line;
  }

  /* ---------- 对话框、菜单 ---------- */
  document.addEventListener("click", function (event) {
    var open = event.target.closest("[data-dialog]");
    if (open) {
      var dialog = document.getElementById(open.dataset.dialog);
      if (dialog) { event.preventDefault(); dialog.showModal(); }
      return;
    }
    var close = event.target.closest("[data-close]");
    if (close) { event.preventDefault(); close.closest("dialog").close(); return; }
    if (event.target.closest("[data-print]")) window.print();
    var copy = event.target.closest("[data-copy]");
    if (copy) { copyText(copy); return; }
    closeMenus(event.target);
  });
  function copyText(button) {
    var from = document.getElementById(button.dataset.copy);
    if (!from) return;
    function said() { button.textContent = button.dataset.copied || button.textContent; }
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(from.textContent).then(said); return; }
    var range = document.createRange();
    range.selectNodeContents(from);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    if (document.execCommand("copy")) said();
  }
  function closeMenus(except) {
    all("details.user-menu[open], details.nav-menu[open], details.main-nav__more[open]").forEach(function (menu) {
      if (!except || !menu.contains(except)) menu.open = false;
    });
  }

  /* ---------- 提交：先问、只交一次 ---------- */
  var confirmed = null;
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter || null;
    var question = (button && button.dataset.confirm) || form.dataset.confirm;
    if (question && confirmed !== form) { event.preventDefault(); ask(form, button, question); return; }
    confirmed = null;
    if (form.method === "dialog") return;
    window.setTimeout(function () { busy(form, button); }, 0);
  });
  function ask(form, button, question) {
    var dialog = document.getElementById("confirm");
    if (!dialog) { confirmed = form; submit(form, button); return; }
    one("[data-question]", dialog).textContent = question;
    var yes = one("[data-yes]", dialog);
    if (button) yes.textContent = button.textContent.trim();
    yes.onclick = function () { dialog.close(); confirmed = form; submit(form, button); };
    dialog.showModal();
  }
  function submit(form, button) {
    if (form.requestSubmit) form.requestSubmit(button || undefined); else form.submit();
  }
  function busy(form, button) {
    if (!form.checkValidity || form.hasAttribute("hx-get") || form.hasAttribute("hx-post")) return;
    all("button:not([type=button])", form).forEach(function (each) { each.disabled = true; });
    if (button) button.setAttribute("aria-busy", "true");
  }
  window.addEventListener("pageshow", function () {
    all("[aria-busy=true]").forEach(function (button) { button.removeAttribute("aria-busy"); });
    all("form button[disabled]:not([data-locked])").forEach(function (button) {
      if (button.dataset.wasDisabled === undefined) button.disabled = false;
    });
  });
  all("button[disabled]").forEach(function (button) { button.dataset.wasDisabled = ""; });

  /* ---------- 提示条：十秒后收起 ---------- */
  var TOAST_MILLIS = 10000;
  function startToast(toast) {
    if (toast.dataset.started) return;
    toast.dataset.started = "1";
    var timer = null;
    function wait() { timer = window.setTimeout(function () { toast.remove(); }, TOAST_MILLIS); }
    function hold() { window.clearTimeout(timer); }
    toast.addEventListener("mouseenter", hold);
    toast.addEventListener("focusin", hold);
    toast.addEventListener("mouseleave", wait);
    toast.addEventListener("focusout", wait);
    wait();
  }

  /* ---------- 拖放文件 ---------- */
  function startDrop(zone) {
    var input = one("input[type=file]", zone);
    var names = one("[data-files]", zone);
    function show() {
      if (names) names.textContent = Array.prototype.map.call(input.files, function (file) { return file.name; }).join("、");
    }
    ["dragover", "dragleave", "drop"].forEach(function (type) {
      zone.addEventListener(type, function (event) {
        event.preventDefault();
        zone.classList.toggle("is-over", type === "dragover");
        if (type === "drop" && event.dataTransfer.files.length > 0) { input.files = event.dataTransfer.files; show(); }
      });
    });
    input.addEventListener("change", show);
  }

  /* ---------- htmx：跨站请求令牌；换进来的内容也按约定 ---------- */
  document.addEventListener("htmx:configRequest", function (event) {
    var header = one("meta[name=csrf-header]");
    var token = one("meta[name=csrf-token]");
    if (header && token) event.detail.headers[header.content] = token.content;
  });
  document.addEventListener("htmx:afterSwap", function () { start(document); });

  function start(from) {
    all("[data-toast]", from).forEach(startToast);
    all("[data-drop]", from).forEach(function (zone) {
      if (!zone.dataset.started) { zone.dataset.started = "1"; startDrop(zone); }
    });
    all("[data-list]", from).forEach(countPicked);
  }
  function ready() {
    start(document);
    var focus = one(".error-summary[tabindex]") || one("[data-focus]");
    if (focus) focus.focus();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready); else ready();

  /* ---------- 证号的校验码 ---------- */
  var WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  function fits(text) {
    var number = text.replace(/\s/g, "").toUpperCase();
    if (!/^\d{17}[\dX]$/.test(number)) return true; /* 旧号、残疾人证号和没输完的，提交时再说 */
    var sum = WEIGHTS.reduce(function (all, weight, at) { return all + weight * Number(number[at]); }, 0);
    return "10X98765432"[sum % 11] === number[17];
  }
  all("[data-number]").forEach(function (input) {
    var place = document.getElementById(input.getAttribute("data-number"));
    input.addEventListener("change", function () {
      place.textContent = fits(input.value) ? "" : place.getAttribute("data-told");
    });
  });
})();
