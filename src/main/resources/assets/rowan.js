// Small comforts. Every page works without them.
(function () {
  'use strict';

  // After a refusal, start at what is wrong.
  var first = document.querySelector('[data-focus]');
  if (first) {
    first.focus();
    first.addEventListener('click', function (event) {
      var link = event.target.closest('a[href^="#"]');
      var field = link && document.getElementById(link.getAttribute('href').slice(1));
      if (field) {
        event.preventDefault();
        var label = field.closest('fieldset') || document.querySelector('label[for="' + field.id + '"]') || field;
        label.scrollIntoView();
        field.focus({ preventScroll: true });
      }
    });
  }

  // How much room is left, told aloud only when typing pauses.
  document.querySelectorAll('textarea[data-most]').forEach(function (area) {
    var most = Number(area.dataset.most);
    var room = document.getElementById(area.id + '-room');
    var aloud = document.createElement('div');
    aloud.className = 'govuk-visually-hidden';
    aloud.setAttribute('aria-live', 'polite');
    room.after(aloud);
    var pause;
    function tell() {
      var left = most - Array.from(area.value).length;
      var words = (left < 0 ? room.dataset.over : room.dataset.left)
        .replace('{0}', Math.abs(left).toLocaleString('en-GB'));
      room.textContent = words;
      room.classList.toggle('room-over', left < 0);
      clearTimeout(pause);
      pause = setTimeout(function () { aloud.textContent = words; }, 1000);
    }
    area.addEventListener('input', tell);
    if (area.value) { tell(); }
  });

  // A second press within a second is a slip, not a second wish.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 1000) {
      event.preventDefault();
    }
    form.dataset.sent = String(Date.now());
  });
})();
