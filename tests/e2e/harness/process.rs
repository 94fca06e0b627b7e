//! Processes that never outlive their test.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
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

    /// The group's memory in megabytes, shared pages counted in part (PSS).
    pub(crate) fn memory_in_mb(&self) -> f64 {
        let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        let kilobytes = processes
            .map(|process| process.path())
            .filter(|process| self.has(process))
            .filter_map(|process| std::fs::read_to_string(process.join("smaps_rollup")).ok())
            .filter_map(|rollup| {
                let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
                line.trim().strip_suffix(" kB")?.parse::<f64>().ok()
            });
        kilobytes.sum::<f64>() / 1024.0
    }

    /// Whether the process of this folder in `/proc` belongs to the group.
    fn has(&self, process: &Path) -> bool {
        let status = std::fs::read_to_string(process.join("stat")).unwrap_or_default();
        // After the name in brackets: state, parent, group.
        let group = status
            .rsplit_once(')')
            .and_then(|(_, rest)| rest.split_whitespace().nth(2));
        group.and_then(|group| group.parse().ok()) == Some(self.leader.id())
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
