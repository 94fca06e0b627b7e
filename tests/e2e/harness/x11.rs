//! What a window manager does: finds a program's window and asks it to close.

use std::fs;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window as Id,
};
use x11rb::rust_connection::RustConnection;

/// How long a program may take to end once it was asked to.
const PATIENCE: Duration = Duration::from_secs(180);

/// Presses the close button of every window on the screen, and waits until
/// their programs have ended.
pub(crate) fn close_windows(display: &str) {
    let (screen, number) = RustConnection::connect(Some(display)).expect("the screen is there");
    let root = screen.setup().roots[number].root;
    let protocols = atom(&screen, "WM_PROTOCOLS");
    let delete = atom(&screen, "WM_DELETE_WINDOW");
    let process = atom(&screen, "_NET_WM_PID");
    let tree = screen
        .query_tree(root)
        .expect("asked")
        .reply()
        .expect("the screen has windows");
    let mut processes = Vec::new();
    for window in tree.children {
        if !numbers(&screen, window, protocols).contains(&delete) {
            continue;
        }
        processes.extend(numbers(&screen, window, process));
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        screen
            .send_event(false, window, EventMask::NO_EVENT, message)
            .expect("sent");
    }
    screen.flush().expect("sent");
    assert!(!processes.is_empty(), "there is a window to close");
    for process in processes {
        wait_for_end(process);
    }
}

fn atom(screen: &RustConnection, name: &str) -> Atom {
    let reply = screen
        .intern_atom(false, name.as_bytes())
        .expect("asked")
        .reply();
    reply.expect("names can be registered").atom
}

/// A property that is a list of numbers; empty when the window has none.
fn numbers(screen: &RustConnection, window: Id, property: Atom) -> Vec<u32> {
    let asked = screen.get_property(false, window, property, AtomEnum::ANY, 0, 64);
    let reply = asked.ok().and_then(|asked| asked.reply().ok());
    reply
        .and_then(|reply| reply.value32().map(Iterator::collect))
        .unwrap_or_default()
}

fn wait_for_end(process: u32) {
    let end = Instant::now() + PATIENCE;
    while is_alive(process) {
        assert!(
            Instant::now() < end,
            "the program did not end when its window was closed"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A process that ended but was not waited for yet is not alive.
fn is_alive(process: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = status
        .rsplit_once(')')
        .and_then(|(_, rest)| rest.trim_start().chars().next());
    !matches!(state, None | Some('Z' | 'X'))
}
