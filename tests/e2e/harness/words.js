// Finds words of the draft and tells where they stand in the viewport, first
// and last character: {from: {x, y}, to: {x, y}}.
const [selector, words] = arguments;
const root = document.querySelector(selector);
if (!root) return null;
const nodes = [];
let text = '';
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  nodes.push({ node, start: text.length });
  text += node.data;
}
const at = text.indexOf(words);
if (at < 0) return null;

function rect(offset) {
  const { node, start } = nodes.findLast((n) => n.start <= offset);
  const range = document.createRange();
  range.setStart(node, offset - start);
  range.setEnd(node, offset - start + 1);
  return range.getBoundingClientRect();
}

const { node } = nodes.findLast((n) => n.start <= at);
node.parentElement.scrollIntoView({ block: 'center' });
const first = rect(at);
const last = rect(at + words.length - 1);
return {
  from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
  to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
};
