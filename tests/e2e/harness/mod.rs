//! Drives the real window, with the interface built into it, as an editor
//! would: by mouse and by keyboard, through WebDriver, on a display of its own.

mod axe;
mod display;
mod keys;
mod machine;
mod page;
mod process;
mod webdriver;
mod x11;

pub(crate) use machine::{Machine, SAMPLE, text};
pub(crate) use page::{Target, Window};
