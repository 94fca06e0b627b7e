// Answers once nothing moves any more: no part of the page says that it is being brought up to date, no
// transition runs, and what is asked about (an element, or all that tests name) has been where it is for
// three frames: one in which it is measured, one in which others make room for it. A page that never comes
// to rest is answered for all the same, after three seconds.
const [element, done] = arguments;
const FRAMES = 3;
const end = performance.now() + 3000;
let before = null;
let still = 0;

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
  still = !busy && !moving && now === before ? still + 1 : 0;
  before = now;
  if (still >= FRAMES || performance.now() > end) done(null);
  else next();
}

// A window that is covered draws no frames; then the clock has to do.
function next() {
  let asked = true;
  const go = () => {
    if (!asked) return;
    asked = false;
    look();
  };
  requestAnimationFrame(go);
  setTimeout(go, 500);
}

look();
