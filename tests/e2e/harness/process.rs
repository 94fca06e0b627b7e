//! Processes that never outlive their test.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

/// A process and all it starts, in a group of their own, ended with this value.
pub(crate) struct Group {
    leader: Child,
}

impl Group {
    /// Starts the command as the leader of a new group.
    pub(crate) fn start(command: &mut Command) -> io::Result<Self> {
        Ok(Self {
            leader: command.process_group(0).spawn()?,
        })
    }

    /// What the leader prints, when it was asked for.
    pub(crate) fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.leader.stdout.take()
    }
}

impl Drop for Group {
    /// Asks politely, waits a moment, then insists: the driver ends its
    /// window on the first signal, and whatever is left goes on the second.
    fn drop(&mut self) {
        let group = Pid::from_child(&self.leader);
        // An error says that the group is gone already.
        let _ = kill_process_group(group, Signal::TERM);
        let end = Instant::now() + Duration::from_secs(2);
        while Instant::now() < end && matches!(self.leader.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = kill_process_group(group, Signal::KILL);
        let _ = self.leader.wait();
    }
}
