//! Contact details of confidential sources never reach the disk in the clear.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use claimdesk_desk::vault::VaultError;
use claimdesk_desk::{Desk, Error};
use claimdesk_model::id::SourceId;
use claimdesk_model::intent::{Intent, SourceSet};
use claimdesk_model::record::{ContactDetails, SourceFields, SourceKind, Vault};
use tempfile::TempDir;

use common::{Bench, options};

const PASSPHRASE: &str = "correct horse battery";

fn details() -> ContactDetails {
    ContactDetails {
        phone: "+370 600 55512".into(),
        identity: "Jonas Zzyzx".into(),
        ..Default::default()
    }
}

/// Asserts that no file of the folder has any of these texts, however they are written.
#[track_caller]
fn assert_nowhere(folder: &Path, secrets: &[impl AsRef<str>]) {
    for file in fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()) {
        if file.is_dir() {
            assert_nowhere(&file, secrets);
            continue;
        }
        let bytes = fs::read(&file).unwrap();
        for secret in secrets.iter().map(AsRef::as_ref) {
            for (form, written) in forms(secret) {
                let found = memchr::memmem::find(&bytes, &written);
                assert_eq!(found, None, "{secret} as {form} in {}", file.display());
            }
        }
    }
}

/// A text as it may be found in a file.
fn forms(secret: &str) -> Vec<(&'static str, Vec<u8>)> {
    let wide = |bytes: fn(u16) -> [u8; 2]| secret.encode_utf16().flat_map(bytes).collect();
    let hex: String = secret.bytes().map(|b| format!("{b:02x}")).collect();
    let mut forms = vec![
        ("text", secret.as_bytes().to_vec()),
        ("UTF-16, little-endian", wide(u16::to_le_bytes)),
        ("UTF-16, big-endian", wide(u16::to_be_bytes)),
        ("hexadecimal", hex.clone().into_bytes()),
        ("hexadecimal", hex.to_uppercase().into_bytes()),
    ];
    // Base64 writes three bytes as four characters, so that there are three ways to fall into it;
    // the characters at the ends also tell of what is next to the secret.
    for offset in 0..3 {
        let shifted = [&vec![0; offset], secret.as_bytes()].concat();
        let code = BASE64.encode(shifted);
        let inner = &code[(offset * 8).div_ceil(6)..code.len() - 4];
        forms.push(("base64", inner.as_bytes().to_vec()));
    }
    forms
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
    assert_nowhere(dir.path(), &["+370 600 55512", "Jonas Zzyzx"]);
    drop(bench.desk);
    assert_nowhere(dir.path(), &["+370 600 55512", "Jonas Zzyzx"]);
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

/// A ledger in a folder, with an unlocked vault and nothing else.
fn sealable() -> (TempDir, PathBuf, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut desk = Desk::open(&path, options()).unwrap();
    desk.create_vault(PASSPHRASE).unwrap();
    (dir, path, desk)
}

fn add(desk: &mut Desk, name: &str, confidential: bool) -> SourceId {
    let fields = SourceFields {
        name: name.into(),
        confidential,
        ..SourceFields::default()
    };
    let outcome = desk.perform(Intent::AddSource { fields }).unwrap();
    outcome.sources[0].id
}

fn phone(number: &str) -> ContactDetails {
    ContactDetails {
        phone: number.into(),
        ..ContactDetails::default()
    }
}

#[test]
fn details_that_are_gone_already_are_sealed_too() {
    for undone in [false, true] {
        let (dir, _, mut desk) = sealable();
        let source = add(&mut desk, "Press office", false);
        desk.set_contact(source, &phone("+7 AAAZZZ 1")).unwrap();
        if undone {
            desk.undo().unwrap();
        } else {
            let none = ContactDetails::default();
            desk.set_contact(source, &none).unwrap();
        }
        make_confidential(&mut desk, source, true).unwrap();
        assert_nowhere(dir.path(), &["AAAZZZ"]);
        assert_eq!(desk.verify().unwrap(), []);
    }
}

#[test]
fn a_merge_seals_whichever_way_it_goes() {
    for into_confidential in [false, true] {
        for emptied in [false, true] {
            let (dir, _, mut desk) = sealable();
            let open = add(&mut desk, "Duplicate", false);
            let confidential = add(&mut desk, "Official A", true);
            desk.set_contact(open, &phone("+7 BBBYYY 2")).unwrap();
            if emptied {
                let none = ContactDetails::default();
                desk.set_contact(open, &none).unwrap();
            }
            let (into, from) = match into_confidential {
                true => (confidential, open),
                false => (open, confidential),
            };
            let from = vec![from];
            let outcome = desk.perform(Intent::MergeSources { into, from }).unwrap();
            assert_eq!(outcome.sealed.map(|sealed| sealed.scrubbed), Some(true));
            assert_nowhere(dir.path(), &["BBBYYY"]);
            let expected = if emptied {
                ContactDetails::default()
            } else {
                phone("+7 BBBYYY 2")
            };
            assert_eq!(desk.contact(into).unwrap(), expected);
            desk.undo().unwrap();
            assert_nowhere(dir.path(), &["BBBYYY"]);
            assert_eq!(desk.verify().unwrap(), []);
        }
    }
}

#[test]
fn sealed_details_pass_to_the_source_that_another_is_merged_into() {
    let (dir, _, mut desk) = sealable();
    let open = add(&mut desk, "Duplicate", false);
    let confidential = add(&mut desk, "Official A", true);
    desk.set_contact(confidential, &phone("+7 CCCXXX 3"))
        .unwrap();
    let from = vec![confidential];
    desk.perform(Intent::MergeSources { into: open, from })
        .unwrap();
    assert_eq!(desk.contact(open).unwrap(), phone("+7 CCCXXX 3"));
    assert_nowhere(dir.path(), &["CCCXXX"]);
}

#[test]
fn several_merges_in_one_change_seal_each_its_own() {
    let (dir, _, mut desk) = sealable();
    let named = ["Official A", "Official A.", "Press office", "Press office."];
    let [a, b, c, d] = named.map(|name| add(&mut desk, name, false));
    make_confidential(&mut desk, a, true).unwrap();
    desk.set_contact(b, &phone("+7 HHHSSS 8")).unwrap();
    desk.set_contact(d, &phone("+7 IIIRRR 9")).unwrap();
    let sets = [(a, b), (c, d)].map(|(into, from)| SourceSet {
        into,
        from: vec![from],
    });
    let sets = sets.to_vec();
    desk.perform(Intent::MergeSets { sets }).unwrap();
    assert_nowhere(dir.path(), &["HHHSSS"]);
    desk.lock();
    assert_eq!(
        desk.contact(c).unwrap(),
        phone("+7 IIIRRR 9"),
        "it is no secret"
    );
}

#[test]
fn an_undo_that_leads_back_to_a_confidential_source_seals_what_came_since() {
    let (dir, _, mut desk) = sealable();
    let source = add(&mut desk, "Official A", true);
    make_confidential(&mut desk, source, false).unwrap();
    desk.set_contact(source, &phone("+7 DDDWWW 4")).unwrap();
    desk.undo().unwrap();
    desk.lock();
    assert!(matches!(desk.undo(), Err(Error::VaultLocked(_))));
    desk.unlock(PASSPHRASE).unwrap();
    desk.undo().unwrap();
    assert_nowhere(dir.path(), &["DDDWWW"]);
    desk.redo().unwrap();
    desk.redo().unwrap();
    assert_eq!(desk.contact(source).unwrap(), phone("+7 DDDWWW 4"));
    assert_nowhere(dir.path(), &["DDDWWW"]);
    assert_eq!(desk.verify().unwrap(), []);
}

#[test]
fn without_a_key_nothing_becomes_confidential_and_nothing_is_written() {
    let (_dir, _, mut desk) = sealable();
    let source = add(&mut desk, "Press office", false);
    desk.set_contact(source, &phone("1")).unwrap();
    let none = ContactDetails::default();
    desk.set_contact(source, &none).unwrap();
    desk.lock();
    let before = desk.source_history(source).unwrap();
    let refused = make_confidential(&mut desk, source, true);
    assert!(matches!(refused, Err(Error::VaultLocked(_))));
    assert_eq!(desk.source_history(source).unwrap(), before);
    assert!(!desk.source(source).unwrap().fields.confidential);
}

#[test]
fn what_is_typed_into_the_contact_fields_of_a_confidential_source_is_not_kept() {
    let (dir, _, mut desk) = sealable();
    let source = add(&mut desk, "Press office", false);
    let field = format!("contact/{source}/phone");
    desk.keep_typing(&field, "+7 EEEVVV 5").unwrap();
    assert_eq!(desk.typing().unwrap().len(), 1);
    make_confidential(&mut desk, source, true).unwrap();
    assert!(desk.typing().unwrap().is_empty());
    desk.keep_typing(&field, "+7 EEEVVV 5").unwrap();
    assert_nowhere(dir.path(), &["EEEVVV"]);
}

#[test]
fn a_new_passphrase_shuts_out_the_old_one() {
    let (_dir, path, mut desk) = sealable();
    let source = add(&mut desk, "Official A", true);
    desk.set_contact(source, &details()).unwrap();
    let old = desk.vault().unwrap().unwrap();
    let sealed = desk
        .change_passphrase(PASSPHRASE, "another long one")
        .unwrap();
    assert!(sealed.scrubbed);
    assert_eq!(desk.contact(source).unwrap(), details());
    desk.set_contact(source, &phone("+7 FFFUUU 6")).unwrap();
    assert_eq!(desk.verify().unwrap(), []);
    // The old record is in no file any more.
    assert_nowhere(path.parent().unwrap(), &[&old.sealed_key, &old.salt]);
    drop(desk);
    // Put back by somebody who kept it, and into the log as well, it opens the vault and nothing
    // that is sealed.
    put_vault(&path, Some(&old));
    let body = serde_json::to_string(&old).unwrap();
    let sql = "UPDATE entry SET edits = json_set(edits, '$[0].after.vault', json(?1))
               WHERE label LIKE '%\"vault_changed\"%'";
    let db = rusqlite::Connection::open(&path).unwrap();
    assert_eq!(db.execute(sql, [body]).unwrap(), 2);
    drop(db);
    let mut desk = Desk::open(&path, options()).unwrap();
    desk.unlock(PASSPHRASE).unwrap();
    assert!(desk.contact(source).is_err());
    assert!(desk.set_contact(source, &ContactDetails::default()).is_ok());
    desk.undo().unwrap();
    assert!(
        desk.contact(source).is_err(),
        "nor does an earlier record of it"
    );
}

/// Writes the vault's record into a ledger's file, as no Claimdesk would.
fn put_vault(path: &Path, vault: Option<&Vault>) {
    let db = rusqlite::Connection::open(path).unwrap();
    let changed = match vault {
        Some(vault) => {
            let body = serde_json::to_string(vault).unwrap();
            db.execute("UPDATE vault SET body = ?1", [body])
        }
        None => db.execute("DELETE FROM vault", []),
    };
    assert_eq!(changed.unwrap(), 1);
}

#[test]
fn a_vault_that_was_put_back_is_named_and_seals_nothing() {
    let (_dir, path, mut desk) = sealable();
    let source = add(&mut desk, "Official A", true);
    let old = desk.vault().unwrap().unwrap();
    desk.change_passphrase(PASSPHRASE, "another long one")
        .unwrap();
    let new = desk.vault().unwrap().unwrap();
    put_vault(&path, Some(&old));
    let refused = desk.set_contact(source, &details());
    assert!(matches!(refused, Err(Error::VaultLocked(_))), "{refused:?}");
    drop(desk);

    let replaced = |done: Result<(), Error>| {
        let error = done.unwrap_err();
        assert!(
            matches!(error, Error::Vault(VaultError::Replaced)),
            "{error}"
        );
        assert!(error.hint().contains("backup"), "{}", error.hint());
    };
    let mut desk = Desk::open(&path, options()).unwrap();
    replaced(desk.unlock(PASSPHRASE));
    replaced(desk.unlock("another long one"));
    replaced(
        desk.change_passphrase(PASSPHRASE, "a third long one")
            .map(drop),
    );
    assert!(!desk.is_unlocked());
    let told = format!("{:?}", desk.verify().unwrap());
    assert!(told.contains("Vault is not as the log left it"), "{told}");

    put_vault(&path, None);
    replaced(desk.create_vault("a passphrase of whoever took it away"));
    drop(desk);
    let db = rusqlite::Connection::open(&path).unwrap();
    let body = serde_json::to_string(&new).unwrap();
    db.execute("INSERT INTO vault (one, body) VALUES (1, ?1)", [body])
        .unwrap();
    drop(db);
    let mut desk = Desk::open(&path, options()).unwrap();
    desk.unlock("another long one").unwrap();
    assert_eq!(desk.verify().unwrap(), []);
}

#[test]
fn a_library_from_elsewhere_stays_sealed_under_its_own_passphrase() {
    let (_dir, path, mut desk) = sealable();
    let source = add(&mut desk, "Official A", true);
    desk.set_contact(source, &details()).unwrap();
    drop(desk);
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("theirs.claimdesk");
    fs::copy(&path, &copy).unwrap();
    let mut desk = Desk::open(&copy, options()).unwrap();
    assert!(matches!(desk.contact(source), Err(Error::VaultLocked(_))));
    assert!(desk.unlock("our own passphrase").is_err());
    desk.back_up().unwrap();
    assert_nowhere(elsewhere.path(), &["+370 600 55512", "Jonas Zzyzx"]);
    desk.unlock(PASSPHRASE).unwrap();
    assert_eq!(desk.contact(source).unwrap(), details());
    assert_nowhere(elsewhere.path(), &["+370 600 55512", "Jonas Zzyzx"]);
}

#[test]
fn details_that_another_program_left_in_the_clear_are_sealed_once_the_vault_is_open() {
    let (dir, path, mut desk) = sealable();
    let source = add(&mut desk, "Official A", false);
    desk.set_contact(source, &phone("+7 JJJQQQ 1")).unwrap();
    drop(desk);
    let db = rusqlite::Connection::open(&path).unwrap();
    let done = db.execute(
        "UPDATE source SET confidential = 1 WHERE name = 'Official A'",
        [],
    );
    assert_eq!(done.unwrap(), 1);
    drop(db);
    let mut desk = Desk::open(&path, options()).unwrap();
    desk.unlock(PASSPHRASE).unwrap();
    assert_eq!(desk.contact(source).unwrap(), phone("+7 JJJQQQ 1"));
    assert_nowhere(dir.path(), &["JJJQQQ"]);
    desk.lock();
    assert!(matches!(desk.contact(source), Err(Error::VaultLocked(_))));
}

#[test]
fn a_key_from_before_the_passphrase_was_changed_elsewhere_seals_nothing() {
    let (_dir, path, mut desk) = sealable();
    let source = add(&mut desk, "Official A", true);
    let mut other = Desk::open(&path, options()).unwrap();
    other
        .change_passphrase(PASSPHRASE, "another long one")
        .unwrap();
    let refused = desk.set_contact(source, &details());
    assert!(matches!(refused, Err(Error::VaultLocked(_))));
    desk.unlock("another long one").unwrap();
    desk.set_contact(source, &details()).unwrap();
    assert_eq!(other.contact(source).unwrap(), details());
}

#[test]
fn older_backups_are_counted_and_removed_once_a_new_one_stands() {
    let (dir, _, mut desk) = sealable();
    let source = add(&mut desk, "Press office", false);
    desk.set_contact(source, &phone("+7 GGGTTT 7")).unwrap();
    desk.back_up().unwrap();
    desk.back_up().unwrap();
    let fields = SourceFields {
        confidential: true,
        ..desk.source(source).unwrap().fields
    };
    let outcome = desk.perform(Intent::EditSource { source, fields }).unwrap();
    assert_eq!(outcome.sealed.unwrap().older_backups, 2);
    let removed = desk.remove_older_backups().unwrap();
    assert_eq!(removed, 2);
    assert_eq!(desk.backups().unwrap().len(), 1);
    assert_nowhere(dir.path(), &["GGGTTT"]);
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }
}

/// What a history did, as far as the test must know it.
#[derive(Default)]
struct Canaries {
    /// The details that each source was given.
    given: BTreeMap<SourceId, BTreeSet<String>>,
    /// Merges, undone or not: into, from.
    merged: Vec<(SourceId, SourceId)>,
    made: u32,
}

impl Canaries {
    fn new_one(&mut self, source: SourceId, history: usize) -> String {
        self.made += 1;
        let canary = format!("Qz{history:03}x{:03}kW", self.made);
        self.given.entry(source).or_default().insert(canary.clone());
        canary
    }

    /// What must be nowhere while `source` is confidential: what it was given, and what those
    /// were given that were merged into it and are gone.
    fn of(&self, desk: &Desk, source: SourceId) -> BTreeSet<String> {
        let mut own = BTreeSet::from([source]);
        loop {
            let more: BTreeSet<SourceId> = (self.merged.iter())
                .filter(|(into, from)| own.contains(into) && desk.source(*from).is_err())
                .map(|(_, from)| *from)
                .filter(|from| !own.contains(from))
                .collect();
            if more.is_empty() {
                break;
            }
            own.extend(more);
        }
        (own.iter()
            .filter_map(|id| self.given.get(id))
            .flatten()
            .cloned())
        .collect()
    }
}

#[test]
fn no_history_leaves_a_detail_of_a_confidential_source_in_any_file() {
    const HISTORIES: usize = 200;
    const PER_LEDGER: usize = 25;
    for group in 0..HISTORIES / PER_LEDGER {
        let (dir, _, mut desk) = sealable();
        for history in group * PER_LEDGER..(group + 1) * PER_LEDGER {
            live_through(&mut desk, dir.path(), history);
        }
        assert_eq!(desk.verify().unwrap(), [], "group {group}");
    }
}

/// One random history of four sources, checked whenever one of them is confidential.
fn live_through(desk: &mut Desk, folder: &Path, history: usize) {
    let mut random = Random(history as u64);
    let mut canaries = Canaries::default();
    let sources: Vec<SourceId> = (0..4)
        .map(|n| add(desk, &format!("Source {history}.{n}"), false))
        .collect();
    let (mut done, mut undone) = (0_usize, 0_usize);
    for step in 0..30 {
        let source = sources[random.below(4)];
        let other = sources[random.below(4)];
        let result = match random.below(12) {
            0..=2 => {
                let canary = canaries.new_one(source, history);
                let mut details = ContactDetails::default();
                let field = match random.below(4) {
                    0 => &mut details.identity,
                    1 => &mut details.phone,
                    2 => &mut details.email,
                    _ => &mut details.other,
                };
                *field = format!("a {canary} b");
                desk.set_contact(source, &details)
            }
            3 => desk.set_contact(source, &ContactDetails::default()),
            4 if done > 0 => {
                (done, undone) = (done - 1, undone + 1);
                desk.undo().unwrap();
                continue;
            }
            5 if undone > 0 => {
                (done, undone) = (done + 1, undone - 1);
                desk.redo().unwrap();
                continue;
            }
            6 => {
                let (into, from) = (source, vec![other]);
                let merged = desk.perform(Intent::MergeSources { into, from });
                if merged.is_ok() {
                    canaries.merged.push((source, other));
                }
                merged
            }
            7 => match desk.source(source) {
                Ok(view) => {
                    let name = format!("Renamed {history}.{step}");
                    let fields = SourceFields {
                        name,
                        ..view.fields
                    };
                    desk.perform(Intent::EditSource { source, fields })
                }
                Err(gone) => Err(gone),
            },
            8 => {
                let canary = canaries.new_one(source, history);
                let field = format!("contact/{source}/phone");
                desk.keep_typing(&field, &canary).unwrap();
                continue;
            }
            _ => match desk.source(source) {
                Ok(view) => {
                    let confidential = random.below(3) > 0;
                    let fields = SourceFields {
                        confidential,
                        ..view.fields
                    };
                    desk.perform(Intent::EditSource { source, fields })
                }
                Err(gone) => Err(gone),
            },
        };
        match result {
            Ok(outcome) if outcome.seq.is_some() => (done, undone) = (done + 1, 0),
            Ok(_) | Err(Error::NotFound { .. } | Error::Invalid(_)) => {}
            Err(other) => panic!("history {history}, step {step}: {other}"),
        }
    }
    let confidential: Vec<SourceId> = (sources.iter().copied())
        .filter(|id| {
            desk.source(*id)
                .is_ok_and(|source| source.fields.confidential)
        })
        .collect();
    for source in confidential {
        let secrets: Vec<String> = canaries.of(desk, source).into_iter().collect();
        assert_nowhere(folder, &secrets);
    }
}
