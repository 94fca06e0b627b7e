// Finds what an editor would find: by role and name, by test id, by CSS.
// `arguments[0]` is {css} | {testid} | {role, name}; hidden things do not count.
const target = arguments[0];
const scope = arguments[1] ?? document;

const IMPLICIT = {
  button: 'button, summary, input[type=button], input[type=submit]',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type=text], input[type=url], input[type=password], textarea, [contenteditable=true]',
  searchbox: 'input[type=search]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select',
  option: 'option',
  heading: 'h1, h2, h3, h4, h5, h6',
  list: 'ul, ol',
  listitem: 'li',
  dialog: 'dialog[open]',
  row: 'tr',
  article: 'article',
  main: 'main',
};

function name(element) {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  if (element.labels?.length) return [...element.labels].map((l) => l.textContent).join(' ');
  return element.textContent || element.title || element.placeholder || '';
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

function candidates() {
  if (target.css) return [...scope.querySelectorAll(target.css)];
  if (target.testid) return [...scope.querySelectorAll(`[data-testid="${target.testid}"]`)];
  const implicit = IMPLICIT[target.role];
  const all = `[role="${target.role}"]` + (implicit ? `, :is(${implicit}):not([role])` : '');
  const found = [...scope.querySelectorAll(all)];
  const exact = found.filter((e) => tidy(name(e)) === target.name);
  return exact.length ? exact : found.filter((e) => tidy(name(e)).includes(target.name));
}

return candidates().filter((e) => e.checkVisibility({ visibilityProperty: true }));
