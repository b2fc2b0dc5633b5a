/* 安全密钥：把页面上的提问交给浏览器，把密钥的回答放进表单送回。只有密钥要它；没有它，用码照样登录。
   约定：form[data-security-key=create|get] 里有提问（data-challenge 等），button[data-ask-key]，
   input[name=answer]，[data-says] 说话的地方；话写在 data-says-…。字节都是 base64url。
   浏览器从 Chromium 67、Firefox 60 起都行：不用 parseCreationOptionsFromJSON。 */
"use strict";
(function () {
  var form = document.querySelector("form[data-security-key]");
  if (!form) return;
  var asked = form.dataset;
  var button = form.querySelector("[data-ask-key]");
  var answer = form.querySelector("input[name=answer]");
  var says = form.querySelector("[data-says]");

  function say(words) { says.textContent = words; says.hidden = false; }
  function bytes(text) {
    var plain = window.atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = Array.prototype.map.call(new Uint8Array(buffer), function (one) { return String.fromCharCode(one); }).join("");
    return window.btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function keys() {
    return (asked.keys || "").split(" ").filter(Boolean).map(function (id) { return { type: "public-key", id: bytes(id) }; });
  }
  function algorithm(id) { return { type: "public-key", alg: id }; }
  function create() {
    return navigator.credentials.create({ publicKey: {
      rp: { id: asked.domain, name: "ReliefLink" },
      user: { id: bytes(asked.handle), name: asked.number, displayName: asked.number },
      challenge: bytes(asked.challenge),
      pubKeyCredParams: [algorithm(-7), algorithm(-8), algorithm(-257)],
      excludeCredentials: keys(),
      authenticatorSelection: { residentKey: "discouraged", requireResidentKey: false, userVerification: asked.verification },
      attestation: "none",
      timeout: Number(asked.millis)
    } });
  }
  function get() {
    return navigator.credentials.get({ publicKey: {
      rpId: asked.domain,
      challenge: bytes(asked.challenge),
      allowCredentials: keys(),
      userVerification: asked.verification,
      timeout: Number(asked.millis)
    } });
  }
  function send(credential) {
    var said = credential.response;
    var response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      if (said.userHandle) response.userHandle = text(said.userHandle);
    }
    answer.value = JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response, clientExtensionResults: {}
    });
    form.submit();
  }

  if (!window.PublicKeyCredential || !navigator.credentials) { button.remove(); say(asked.saysUnsupported); return; }
  if (window.location.origin !== asked.origin) { button.remove(); say(asked.saysElsewhere); return; }
  button.addEventListener("click", function () {
    if (!form.reportValidity()) return;
    button.disabled = true;
    say(asked.saysTouch);
    (asked.securityKey === "create" ? create() : get()).then(send).catch(function (refused) {
      button.disabled = false;
      say(refused.name === "InvalidStateError" ? asked.saysKnown || asked.saysFailed : asked.saysFailed);
    });
  });
})();
