/* Copies the unit's code; without scripts the button is not there and the code can be selected. */
(function () {
  'use strict';
  var code = document.getElementById('code');
  var button = document.getElementById('copy');

  function selected() {
    var range = document.createRange();
    range.selectNodeContents(code);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copied() {
    button.textContent = button.getAttribute('data-done');
  }

  button.hidden = false;
  button.addEventListener('click', function () {
    selected();
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(code.textContent).then(copied, function () {});
    } else if (document.execCommand && document.execCommand('copy')) {
      copied();
    }
  });
}());
