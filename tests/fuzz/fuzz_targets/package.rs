//! Any bytes, opened as a packed file and unpacked part by part, stay within one budget.
#![no_main]

use claimdesk_opc::Package;
use claimdesk_readers::page_in;

/// The most that all parts together may unpack to: what `limits.rs` says.
const MOST: usize = 160 << 20;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(mut package) = Package::open(bytes) else {
        return;
    };
    let names: Vec<String> = package.names().collect();
    if let Some(page) = page_in(&package) {
        assert!(names.contains(&page));
    }
    let unpacked: usize = names
        .iter()
        .filter_map(|name| package.read(name).ok())
        .map(|part| part.len())
        .sum();
    assert!(unpacked <= MOST);
});
