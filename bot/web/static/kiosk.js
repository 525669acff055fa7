/* A shared screen at a stand: one person after the other, and nothing of the one before. ES5 like chat.js, which does the talking. */
(function () {
  'use strict';

  var IDLE_S = 180; // in the middle of a draft
  var WARNING_S = 30; // the last seconds of these, counted down for the person to see
  var RECEIPT_S = 60; // after a submission
  var TICK_MS = 500;
  var PRESSING = [9, 13, 16, 32]; // Tab, Enter, Shift, space: the keys of buttons
  var MARK = 'sangkien-kiosk'; // tells the other windows of this tablet that the next person is here; holds a time only

  var log = document.getElementById('log');
  var welcome = document.getElementById('welcome');
  var talk = document.getElementById('talk');
  var form = document.getElementById('form');
  var box = document.getElementById('box');
  var help = document.getElementById('help');
  var finished = document.getElementById('finished');
  var leaving = document.getElementById('leaving');
  var leave = document.getElementById('leave');
  var language = document.getElementById('language');
  var countdown = document.getElementById('countdown');
  var warning = document.getElementById('warning');

  var nextPage = log.getAttribute('data-next');
  var rests = log.getAttribute('data-rests') === 'yes';
  var phase = 'waiting'; // then talking, done, gone
  var counting = false; // down from RECEIPT_S
  var asked = false; // the person wants to leave
  var touched = now();

  function now() { return new Date().getTime(); }

  function words(element, seconds) {
    var text = element.getAttribute('data-words').replace('#', seconds);
    if (element.textContent !== text) { element.textContent = text; }
  }

  function wipe() {
    while (log.firstChild) { log.removeChild(log.firstChild); }
    document.getElementById('receipt').textContent = '';
    document.getElementById('picture').removeAttribute('src');
    box.value = '';
    form.reset();
  }

  function go(address) {
    phase = 'gone';
    wipe();
    window.location.replace(address); // leaves no page behind that the back button could show
  }

  function next() { go(nextPage); }

  function begin() {
    var event;
    if (rests) { next(); return; }
    phase = 'talking';
    welcome.hidden = true;
    talk.hidden = false;
    leave.hidden = false;
    language.hidden = true;
    touched = now();
    event = document.createEvent('Event');
    event.initEvent('sangkien-begin', false, false);
    document.dispatchEvent(event);
    box.focus();
  }

  function submitted() {
    phase = 'done';
    counting = true;
    touched = now();
    document.getElementById('receipt').textContent = log.getAttribute('data-receipt');
    document.getElementById('picture').src = '/chat/kiosk.svg?kiosk=1';
    finished.hidden = false;
    talk.hidden = true;
    form.hidden = true;
    leave.hidden = true;
    help.hidden = true;
    leaving.hidden = true;
    tick();
    document.getElementById('done').focus();
  }

  function ask(on) {
    asked = on;
    warning.textContent = '';
    leaving.hidden = !on;
    if (on) { document.getElementById('stay').focus(); } else if (phase === 'talking') { box.focus(); }
  }

  function touch(event) {
    touched = now();
    counting = false;
    countdown.textContent = '';
    if (asked || leaving.hidden) { return; }
    // Its own buttons answer for themselves; anything else means that the person is there.
    if (!leaving.contains(event.target) || (event.type === 'keydown' && PRESSING.indexOf(event.keyCode) < 0)) { ask(false); }
  }

  function tick() {
    var idle = Math.floor((now() - touched) / 1000);
    var left = (counting ? RECEIPT_S : IDLE_S) - idle;
    if (phase !== 'talking' && phase !== 'done') { return; }
    if (left <= 0) { next(); return; }
    if (counting) { words(countdown, left); return; }
    if (left > WARNING_S) { return; }
    if (phase === 'done') { words(countdown, left); return; }
    if (leaving.hidden) { leaving.hidden = false; document.getElementById('stay').focus(); }
    if (!asked) { words(warning, left); }
  }

  document.getElementById('begin').onclick = begin;
  document.getElementById('done').onclick = next;
  document.getElementById('stay').onclick = function () { ask(false); };
  document.getElementById('away').onclick = next;
  leave.onclick = function () { ask(true); };
  language.onclick = function () { go(language.href); return false; };

  document.addEventListener('sangkien-receipt', submitted);
  document.addEventListener('touchstart', touch, true);
  document.addEventListener('mousedown', touch, true);
  document.addEventListener('keydown', touch, true);
  document.addEventListener('input', touch, true);
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { tick(); } });

  // A page pulled down by accident would throw the draft away: the browser asks first.
  window.onbeforeunload = function (event) {
    if (phase !== 'talking') { return undefined; }
    event.preventDefault();
    event.returnValue = '';
    return '';
  };
  window.addEventListener('pagehide', function () { phase = 'gone'; wipe(); });
  window.addEventListener('pageshow', function (event) { if (event.persisted) { next(); } });

  // Two windows on one tablet: where the next person begins, the other one rests.
  window.addEventListener('storage', function (event) {
    if (event.key === MARK && phase !== 'gone') { go(nextPage + '&rest=1'); }
  });
  if (!rests) {
    try { window.localStorage.setItem(MARK, String(now())); } catch (error) { /* storage is off: then there is one window */ }
  }

  setInterval(tick, TICK_MS);
  welcome.hidden = false;
  document.getElementById('begin').focus();
}());
