// Makes or uses a passkey, and sends what the device says with the page's own form. Where one was removed, asks the
// device to list it no more: newer browsers do.
(function () {
  'use strict';

  var left = document.querySelector('[data-passkey-left]');
  if (left && window.PublicKeyCredential && PublicKeyCredential.signalAllAcceptedCredentials) {
    PublicKeyCredential.signalAllAcceptedCredentials(JSON.parse(left.dataset.passkeyLeft)).catch(function () {});
  }

  var place = document.querySelector('[data-passkey]');
  if (!place) { return; }
  place.querySelector('[data-passkey-without]').hidden = true;
  if (!window.PublicKeyCredential || !navigator.credentials) {
    place.querySelector('[data-passkey-unable]').hidden = false;
    return;
  }
  var shown = place.querySelector('[data-passkey-form]');
  var failed = place.querySelector('[data-passkey-failed]');
  var form = shown.querySelector('form');
  shown.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function withIds(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function make(asked) {
    return navigator.credentials.create({
      publicKey: Object.assign({}, asked, {
        challenge: bytes(asked.challenge),
        user: Object.assign({}, asked.user, { id: bytes(asked.user.id) }),
        excludeCredentials: withIds(asked.excludeCredentials)
      })
    }).then(function (made) {
      return {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [],
        made: made
      };
    });
  }

  function use(asked) {
    return navigator.credentials.get({
      publicKey: Object.assign({}, asked, {
        challenge: bytes(asked.challenge),
        allowCredentials: withIds(asked.allowCredentials)
      })
    }).then(function (used) {
      return {
        authenticatorData: text(used.response.authenticatorData),
        clientDataJSON: text(used.response.clientDataJSON),
        signature: text(used.response.signature),
        userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined,
        made: used
      };
    });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    failed.firstElementChild.hidden = true;
    var asked = JSON.parse(place.dataset.options);
    (place.dataset.passkey === 'make' ? make : use)(asked).then(function (response) {
      var credential = response.made;
      delete response.made;
      form.elements.passkey.value = JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        response: response,
        clientExtensionResults: credential.getClientExtensionResults()
      });
      form.submit();
    }).catch(function () {
      failed.firstElementChild.hidden = false;
      failed.focus();
    });
  });
})();
