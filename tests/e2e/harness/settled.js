// Answers once nothing moves any more: no part of the page says that it is being brought up to date, no
// transition runs, and what is asked about (an element, or all that tests name) is where it was a frame
// ago. A page that never comes to rest is answered for all the same, after two seconds.
const [element, done] = arguments;
const end = performance.now() + 2000;
let before = null;

function places() {
  const all = element ? [element] : [...document.querySelectorAll('[data-testid]')];
  return all
    .map((one) => one.getBoundingClientRect())
    .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
    .join();
}

function look() {
  const busy = document.querySelector('[aria-busy=true]') !== null;
  const moving = document.getAnimations().some((one) => one instanceof CSSTransition);
  const now = places();
  if ((!busy && !moving && now === before) || performance.now() > end) return done(null);
  before = now;
  // Not by frames: a window that is covered draws none.
  setTimeout(look, 20);
}

look();
