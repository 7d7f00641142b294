// Leaves the page at once: by the button, by the link for keyboards, or by Shift pressed three times.
// The page is covered before the next one loads, and is replaced in the tab's history.
(function () {
  'use strict';

  var button = document.querySelector('[data-exit-main]');
  if (!button) { return; }

  var aloud = document.createElement('div');
  aloud.className = 'govuk-visually-hidden';
  aloud.setAttribute('role', 'status');
  button.after(aloud);

  var lights = document.createElement('span');
  lights.className = 'exit-lights';
  lights.setAttribute('aria-hidden', 'true');
  for (var i = 0; i < 3; i++) { lights.appendChild(document.createElement('i')); }
  button.appendChild(lights);

  var keys = document.querySelector('[data-exit-keys]');
  if (keys) { keys.hidden = false; }

  var overlay = null;

  function leave() {
    aloud.textContent = '';
    document.title = button.dataset.leaving;
    overlay = document.createElement('div');
    overlay.className = 'exit-overlay';
    overlay.setAttribute('role', 'alert');
    document.body.classList.add('exit-gone');
    document.body.appendChild(overlay);
    overlay.textContent = button.dataset.leaving;
    window.location.replace(button.href);
  }

  document.querySelectorAll('[data-exit]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      event.preventDefault();
      leave();
    });
  });

  var pressed = 0;
  var forget = null;
  var alone = false;

  function show() {
    lights.querySelectorAll('i').forEach(function (light, index) {
      light.classList.toggle('on', index < pressed);
    });
    lights.classList.toggle('shown', pressed > 0);
  }

  function reset() {
    pressed = 0;
    clearTimeout(forget);
    aloud.textContent = '';
    show();
  }

  document.addEventListener('keydown', function (event) {
    alone = event.key === 'Shift' && !event.repeat;
    if (event.key !== 'Shift' && pressed) { reset(); }
  });

  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift' || !alone || overlay) { return; }
    pressed += 1;
    show();
    clearTimeout(forget);
    if (pressed === 3) {
      leave();
      return;
    }
    aloud.textContent = button.dataset.pressed.replace('{0}', String(3 - pressed));
    forget = setTimeout(reset, 5000);
  });

  // A page taken from the browser's memory by its Back button starts uncovered.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && overlay) {
      overlay.remove();
      overlay = null;
      document.body.classList.remove('exit-gone');
      reset();
    }
  });
})();
