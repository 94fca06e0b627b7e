//! Contact details of confidential sources never reach the disk in the clear.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use std::fs;

use claimdesk_desk::id::SourceId;
use claimdesk_desk::intent::Intent;
use claimdesk_desk::model::{ContactDetails, SourceKind};
use claimdesk_desk::{Desk, Error};
use common::{Bench, options};

const PASSPHRASE: &str = "correct horse battery";

fn details() -> ContactDetails {
    ContactDetails {
        phone: "+370 600 55512".into(),
        identity: "Jonas Zzyzx".into(),
        ..Default::default()
    }
}

fn make_confidential(desk: &mut Desk, source: SourceId, confidential: bool) -> Result<(), Error> {
    let mut fields = desk.source(source).unwrap().fields;
    fields.confidential = confidential;
    desk.perform(Intent::EditSource { source, fields })
        .map(drop)
}

#[test]
fn a_confidential_source_is_sealed_and_opens_with_the_passphrase_alone() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Official A", SourceKind::UnnamedPerson);
    make_confidential(&mut bench.desk, source, true).unwrap();
    assert!(matches!(
        bench.desk.set_contact(source, &details()),
        Err(Error::VaultMissing)
    ));
    bench.desk.create_vault(PASSPHRASE).unwrap();
    bench.desk.set_contact(source, &details()).unwrap();
    bench.desk.lock();
    assert!(matches!(
        bench.desk.contact(source),
        Err(Error::VaultLocked(_))
    ));
    assert!(bench.desk.unlock("wrong horse battery").is_err());
    bench.desk.unlock(PASSPHRASE).unwrap();
    assert_eq!(bench.desk.contact(source).unwrap(), details());
    bench
        .desk
        .change_passphrase(PASSPHRASE, "another long one")
        .unwrap();
    bench.desk.lock();
    bench.desk.unlock("another long one").unwrap();
    assert_eq!(bench.desk.contact(source).unwrap(), details());
    bench.assert_sound();
}

#[test]
fn becoming_confidential_seals_what_the_log_remembers() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Press office", SourceKind::Government);
    bench.desk.set_contact(source, &details()).unwrap();
    assert!(matches!(
        make_confidential(&mut bench.desk, source, true),
        Err(Error::VaultMissing)
    ));
    bench.desk.create_vault(PASSPHRASE).unwrap();
    make_confidential(&mut bench.desk, source, true).unwrap();
    assert_eq!(bench.desk.contact(source).unwrap(), details());
    bench.assert_sound();
    drop(bench.desk);
    for file in fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().path()) {
        let bytes = fs::read(&file).unwrap();
        for secret in ["55512", "Zzyzx"] {
            let found = bytes.windows(secret.len()).any(|w| w == secret.as_bytes());
            assert!(!found, "{secret} stands in {}", file.display());
        }
    }
    let mut desk = Desk::open(&path, options()).unwrap();
    desk.undo().unwrap();
    assert!(matches!(desk.contact(source), Err(Error::VaultLocked(_))));
    desk.unlock(PASSPHRASE).unwrap();
    assert_eq!(desk.contact(source).unwrap(), details());
    assert_eq!(desk.verify().unwrap(), []);
}

#[test]
fn an_open_contact_can_be_undone_and_search_never_finds_it() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Press office", SourceKind::Government);
    bench.desk.set_contact(source, &details()).unwrap();
    assert!(bench.desk.search("Zzyzx").unwrap().is_empty());
    let steps = bench.desk.source_history(source).unwrap();
    assert!(!format!("{steps:?}").contains("55512"));
    bench.desk.undo().unwrap();
    assert_eq!(
        bench.desk.contact(source).unwrap(),
        ContactDetails::default()
    );
}
