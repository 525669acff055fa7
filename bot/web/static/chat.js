/* The chat in the browser. Written in the JavaScript of 2009 (ES5), so that the browsers of old Android phones run it. */
(function () {
  'use strict';

  var SHOWN_AGAIN = 40; // own messages kept in this tab, for a reload
  var POLL_MS = 5000; // without an event stream
  var LONGEST_WAIT_S = 30;
  var TIMEOUT_MS = 30000;
  var FILE_TIMEOUT_MS = 180000; // 2 MB over a slow line
  var WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  var STREAM_AGAIN_MS = 60000; // after a refusal, a proxy's or ours

  var log = document.getElementById('log');
  var form = document.getElementById('form');
  var box = document.getElementById('box');
  var notice = document.getElementById('status');
  var language = document.documentElement.lang;

  var last = 0; // the highest message number seen
  var seen = {}; // numbers already shown
  var question = null; // the stamp of the question that stands
  var ready = false; // the past has been loaded
  var busy = false; // a request is under way
  var failures = 0; // in a row
  var sendTimer = null;
  var pollTimer = null;
  var stream = null;
  var streamRefusedAt = 0;
  var writing = null; // the three dots
  var shown = {}; // own messages by id: their elements
  var files = {}; // files not sent yet, by the id of their message: they do not outlive the page
  var kiosk = log.getAttribute('data-kiosk') === 'yes'; // a shared screen: nothing is remembered, see kiosk.js
  var kept = recall();

  /* --- What this tab remembers. The server keeps no message of the person, and neither does the phone once the tab is closed. --- */

  function recall() {
    var found = null;
    try { found = kiosk ? null : JSON.parse(window.sessionStorage.getItem('sangkien')); } catch (error) { /* storage is off */ }
    if (!found || !(found.own instanceof Array)) { found = { own: [], unit: null, typing: '' }; }
    return found;
  }

  function remember() {
    if (kiosk) { return; }
    while (kept.own.length > SHOWN_AGAIN && kept.own[0].state !== 'waiting') { kept.own.shift(); }
    try { window.sessionStorage.setItem('sangkien', JSON.stringify(kept)); } catch (error) { /* storage is off or full */ }
  }

  function word(name) { return log.getAttribute('data-' + name) || ''; }

  function uuid() {
    var bytes = [], index, hex = '', source = window.crypto || window.msCrypto;
    if (source && source.getRandomValues) {
      bytes = source.getRandomValues(new Uint8Array(16));
    } else {
      for (index = 0; index < 16; index += 1) { bytes.push(Math.floor(Math.random() * 256)); }
    }
    for (index = 0; index < 16; index += 1) {
      var octet = bytes[index];
      if (index === 6) { octet = (octet & 15) | 64; }
      if (index === 8) { octet = (octet & 63) | 128; }
      hex += (octet + 256).toString(16).slice(1);
      if (index === 3 || index === 5 || index === 7 || index === 9) { hex += '-'; }
    }
    return hex;
  }

  /* --- Drawing. Text reaches the page as text only, never as markup. --- */

  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text) { made.appendChild(document.createTextNode(text)); }
    return made;
  }

  function write(target, text) {
    var pattern = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/g, from = 0, match, link;
    while ((match = pattern.exec(text)) !== null) {
      target.appendChild(document.createTextNode(text.slice(from, match.index)));
      link = element('a', '', match[0]);
      link.href = match[0];
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      target.appendChild(link);
      from = match.index + match[0].length;
    }
    target.appendChild(document.createTextNode(text.slice(from)));
  }

  function bubble(who, text) {
    var row = element('div', who), inner = element('p', 'bubble');
    inner.appendChild(element('span', 'unseen', word(who === 'bot' ? 'bot' : 'you') + ' '));
    write(inner, text);
    row.appendChild(inner);
    return row;
  }

  function append(row) {
    if (writing) { log.insertBefore(row, writing); } else { log.appendChild(row); }
  }

  function scrollTo(row) {
    // A message longer than the screen is read from its beginning.
    var top = row.offsetTop - log.offsetTop - 8;
    log.scrollTop = Math.min(top, log.scrollHeight - log.clientHeight);
  }

  function showOwn(before) {
    for (var index = 0; index < kept.own.length; index += 1) {
      var own = kept.own[index];
      if (!own.text || shown[own.id] || own.after >= before) { continue; }
      var row = bubble('own', own.text);
      row.appendChild(element('p', 'state'));
      shown[own.id] = row;
      append(row);
      showState(own);
    }
    showSent();
  }

  function showSent() {
    // “Sent” stands under the newest of the person's messages only.
    var newest = true, index, own, row;
    for (index = kept.own.length - 1; index >= 0; index -= 1) {
      own = kept.own[index];
      row = shown[own.id];
      if (!row) { continue; }
      row.lastChild.hidden = own.state === 'sent' && !newest;
      newest = false;
    }
  }

  function showState(own) {
    var row = shown[own.id];
    if (!row) { return; }
    var line = row.lastChild;
    line.textContent = own.state === 'failed' ? own.problem || word('failed') : word(own.state === 'waiting' && !failures ? 'sending' : own.state);
    row.className = 'own ' + own.state;
    if (own.state === 'failed' && (!own.file || files[own.id])) {
      var again = element('button', '', word('retry'));
      again.type = 'button';
      again.onclick = function () { own.state = 'waiting'; box.focus(); remember(); showState(own); pump(); };
      line.appendChild(again);
    }
  }

  function stampOf(message) { return message.choices.length ? parseInt(message.choices[0].data, 10) : null; }

  function showMessage(message) {
    var row = bubble('bot', message.text);
    if (message.choices.length) {
      var group = element('div', 'choices');
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', word('choices'));
      group.setAttribute('data-stamp', stampOf(message));
      for (var index = 0; index < message.choices.length; index += 1) { group.appendChild(choiceButton(message.choices[index])); }
      row.appendChild(group);
    }
    append(row);
    return row;
  }

  function choiceButton(choice) {
    var button = element('button', '', choice.label);
    button.type = 'button';
    button.onclick = function () { say(choice.label, { choice: choice.data }); };
    return button;
  }

  function showChoices() {
    // Only the question that stands has buttons; the focus never falls into nothing with a button that goes.
    var groups = log.querySelectorAll('.choices'), standing = null, lost = false, index;
    for (index = 0; index < groups.length; index += 1) {
      var stands = question !== null && groups[index].getAttribute('data-stamp') === String(question);
      lost = lost || (!stands && groups[index].contains(document.activeElement));
      groups[index].hidden = !stands || standing !== null;
      if (stands) {
        if (standing) { standing.hidden = true; }
        standing = groups[index];
        standing.hidden = false;
      }
    }
    if (lost) { log.focus(); log.setAttribute('data-lost', 'yes'); }
    if (standing && log.getAttribute('data-lost') && document.activeElement === log) { standing.firstChild.focus(); }
    if (standing || document.activeElement !== log) { log.removeAttribute('data-lost'); }
  }

  function showWriting(on) {
    if (on && !writing) {
      writing = element('div', 'bot');
      writing.setAttribute('aria-hidden', 'true');
      var inner = element('p', 'bubble'), dots = element('span', 'dots');
      dots.title = word('writing');
      for (var index = 0; index < 3; index += 1) { dots.appendChild(element('i')); }
      inner.appendChild(dots);
      writing.appendChild(inner);
      log.appendChild(writing);
      log.scrollTop = log.scrollHeight;
    } else if (!on && writing) {
      log.removeChild(writing);
      writing = null;
    }
  }

  function tell(text) {
    if (notice.textContent !== text) { notice.textContent = text; }
    notice.hidden = !text;
  }

  /* --- Messages in --- */

  function take(messages) {
    var first = null, index, message, row;
    messages.sort(function (one, other) { return one.number - other.number; });
    for (index = 0; index < messages.length; index += 1) {
      message = messages[index];
      if (seen[message.number]) { continue; }
      seen[message.number] = true;
      showOwn(message.number);
      row = showMessage(message);
      first = first || row;
      if (message.number > last) { last = message.number; }
      if (message.choices.length) { question = stampOf(message); }
    }
    showOwn(Infinity);
    if (first) { showWriting(false); }
    showChoices();
    if (first) { scrollTo(ready ? first : row); } // after a reload the last message is what matters
  }

  function answered(answer) {
    take(answer.messages);
    question = answer.question;
    showChoices();
    if (kiosk) { tellReceipt(answer.receipt); return; }
    if (answer.language && answer.language !== language && !waiting().length) {
      kept.typing = box.value;
      remember();
      window.location.replace('/chat'); // the page's own words follow the language of the chat
    }
  }

  function tellReceipt(code) {
    if (!code || log.getAttribute('data-receipt') === code) { return; }
    var event = document.createEvent('Event');
    log.setAttribute('data-receipt', code);
    event.initEvent('sangkien-receipt', false, false);
    document.dispatchEvent(event);
  }

  /* --- Messages out: one at a time, in order, each with its own id, so that a second try is never a second message --- */

  function waiting() {
    var found = [];
    for (var index = 0; index < kept.own.length; index += 1) {
      if (kept.own[index].state === 'waiting') { found.push(kept.own[index]); }
    }
    return found;
  }

  function say(text, body, file) {
    var own = { id: uuid(), after: last, text: text, body: body, file: !!file, state: 'waiting' };
    if (file) { files[own.id] = file; }
    kept.own.push(own);
    question = null;
    remember();
    showOwn(Infinity);
    showChoices();
    log.scrollTop = log.scrollHeight;
    pump();
  }

  function post(body, done, own) {
    var request = new XMLHttpRequest(), file = own && files[own.id];
    if (file) {
      request.open('POST', '/chat/files?id=' + own.id + '&after=' + last + '&language=' + language, true);
      request.setRequestHeader('Content-Type', WORD_TYPE);
      request.setRequestHeader('X-File-Name', nameOf(file)); // in no address: it may name somebody
      if (request.upload) { request.upload.onprogress = function (event) { showProgress(own, event); }; }
    } else {
      request.open('POST', '/chat/messages' + (kiosk ? '?kiosk=1' : ''), true);
      request.setRequestHeader('Content-Type', 'application/json');
    }
    request.timeout = file ? FILE_TIMEOUT_MS : TIMEOUT_MS;
    request.onreadystatechange = function () {
      if (request.readyState !== 4) { return; }
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (error) { /* not ours: a proxy, or nothing at all */ }
      done(request.status, answer, parseInt(request.getResponseHeader('Retry-After'), 10));
    };
    body.after = last;
    body.language = language;
    request.send(file || JSON.stringify(body));
  }

  function nameOf(file) {
    try { return encodeURIComponent(file.name.slice(0, 200)); } catch (error) { return ''; } // half a character
  }

  function showProgress(own, event) {
    var row = shown[own.id];
    if (!row || own.state !== 'waiting' || !event.lengthComputable) { return; }
    row.lastChild.textContent = word('uploading') + ' ' + Math.round(100 * event.loaded / event.total) + '%';
  }

  function pump() {
    var own = waiting()[0];
    if (!ready || busy || !own) { return; }
    if (own.file && !files[own.id]) {
      own.problem = word('again');
      settled(own, 'failed');
      pump();
      return;
    }
    var body = { id: own.id }, name;
    for (name in own.body) { if (own.body.hasOwnProperty(name)) { body[name] = own.body[name]; } }
    busy = true;
    clearTimeout(sendTimer);
    showState(own);
    showWriting(!failures);
    post(body, function (status, answer, retryAfter) {
      busy = false;
      showWriting(false);
      if (status === 200 && answer) {
        settled(own, 'sent');
        answered(answer);
        pump();
        listen();
      } else if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
        own.problem = answer && answer.text;
        settled(own, 'failed');
        pump();
        load(); // brings back the buttons of the question that still stands
      } else {
        postpone(own, answer, retryAfter);
      }
    }, own);
  }

  function settled(own, state) {
    failures = 0;
    own.state = state;
    if (state === 'sent') { own.body = null; delete files[own.id]; }
    remember();
    showState(own);
    tell('');
  }

  function postpone(own, answer, retryAfter) {
    failures += 1;
    showState(own);
    tell(answer && answer.text ? answer.text : word('offline'));
    sendTimer = setTimeout(pump, pause(retryAfter));
  }

  function pause(retryAfter) {
    return 1000 * Math.min(LONGEST_WAIT_S, retryAfter > 0 ? retryAfter : Math.pow(2, Math.min(failures, 5)));
  }

  /* --- Loading the past, and hearing of what comes by itself --- */

  function load() {
    if (busy) { return; }
    busy = true;
    clearTimeout(pollTimer);
    post({}, function (status, answer, retryAfter) {
      busy = false;
      if (status === 200 && answer) {
        failures = 0;
        tell('');
        answered(answer);
        if (!ready) { begin(); }
        pump();
        listen();
      } else {
        failures += 1;
        tell(answer && answer.text ? answer.text : word('offline'));
        if (status < 400 || status >= 500 || status === 429) { pollTimer = setTimeout(load, pause(retryAfter)); }
      }
    });
  }

  function begin() {
    var unit = log.getAttribute('data-unit') || null;
    ready = true;
    if ((!last && !waiting().length) || (unit && unit !== kept.unit)) {
      kept.own.push({ id: uuid(), after: last, text: '', body: { open: unit ? { unit: unit } : {} }, state: 'waiting' });
    }
    kept.unit = unit || kept.unit;
    remember();
    if (unit && !kiosk && window.history.replaceState) { window.history.replaceState(null, '', '/chat'); }
  }

  function listen() {
    clearTimeout(pollTimer);
    if (document.hidden || stream || !last) { return; } // before the first message there is nothing to hear of
    if (!window.EventSource || new Date().getTime() - streamRefusedAt < STREAM_AGAIN_MS) { pollTimer = setTimeout(load, POLL_MS); return; }
    stream = new EventSource('/chat/events?after=' + last + (kiosk ? '&kiosk=1' : ''));
    stream.onmessage = function (event) { take([JSON.parse(event.data)]); };
    stream.onerror = function () {
      if (stream && stream.readyState === 2) { hush(); streamRefusedAt = new Date().getTime(); listen(); }
    };
  }

  function hush() {
    clearTimeout(pollTimer);
    if (stream) { stream.close(); stream = null; }
  }

  /* --- The person --- */

  function grow() {
    box.style.height = 'auto';
    box.style.height = Math.min(box.scrollHeight + 2, window.innerHeight * 0.4) + 'px';
  }

  function submit() {
    var text = box.value.replace(/^\s+|\s+$/g, '');
    if (text) {
      box.value = '';
      kept.typing = '';
      grow();
      say(text, { text: text });
    }
    box.focus();
  }

  function speak(id) {
    var control = document.getElementById(id);
    control.hidden = false;
    control.onclick = function () {
      var text = control.getAttribute('data-word');
      say(text, { text: text });
      return false;
    };
  }

  function attach() {
    var control = document.getElementById('attach'), chooser = document.getElementById('file');
    if (!control || !window.File) { return; }
    control.hidden = false;
    control.onclick = function () { chooser.click(); };
    chooser.onchange = function () {
      var file = chooser.files && chooser.files[0], problem = '';
      if (!file) { return; }
      if (!/\.docx$/i.test(file.name) && file.type !== WORD_TYPE) { problem = word('only-word'); }
      if (file.size > parseInt(word('limit'), 10)) { problem = word('large'); }
      tell(problem);
      if (!problem) { say(word('file') + ' ' + file.name, {}, file); }
      chooser.value = ''; // so that the same file can be chosen again
      control.focus();
    };
  }

  function start() {
    if (navigator.cookieEnabled === false) { tell(word('cookies')); return; }
    form.hidden = false;
    speak('help');
    if (!kiosk) { speak('language'); }
    attach();
    form.onsubmit = function () { submit(); return false; };
    box.onkeydown = function (event) {
      // 229 and isComposing: a Vietnamese keyboard is still putting a letter together.
      if (event.keyCode === 13 && !event.shiftKey && !event.isComposing && event.keyCode !== 229) { submit(); return false; }
      return true;
    };
    box.value = kept.typing || '';
    box.oninput = function () { kept.typing = box.value; remember(); grow(); };
    grow();
    window.addEventListener('online', function () { failures = 0; pump(); load(); });
    window.addEventListener('offline', function () { tell(word('offline')); });
    window.addEventListener('resize', function () { grow(); log.scrollTop = log.scrollHeight; });
    window.addEventListener('pagehide', hush);
    window.addEventListener('pageshow', function (event) { if (event.persisted) { load(); } });
    document.addEventListener('visibilitychange', function () { if (document.hidden) { hush(); } else { load(); } });
    load();
  }

  if (kiosk) { document.addEventListener('sangkien-begin', start); } else { start(); }
}());
