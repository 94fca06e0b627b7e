//! The vault: the lock on confidential contact details.
//!
//! Argon2id (RFC 9106) turns the passphrase into a key that wraps one random
//! data key, and the data key seals contact details with XChaCha20-Poly1305
//! (draft-irtf-cfrg-xchacha), whose 192-bit nonces may be drawn at random.
//! A sealed text is bound to its source: moved to another, it does not open.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use claimdesk_model::id::SourceId;
use claimdesk_model::record::{ContactDetails, Vault};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The shortest passphrase, in characters.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// The first byte of everything sealed: the version of its form.
const FORM: u8 = 1;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
const KEY_BYTES: usize = 32;
const SALT_BYTES: usize = 16;
/// Contact details are padded to a multiple of this, so that the length of what
/// is sealed does not tell a bare telephone number from a long story.
const BLOCK_BYTES: usize = 512;
/// Says how many of the padded bytes count.
const LENGTH_BYTES: usize = 4;
/// The largest sealed text that is looked at, in base64 characters.
const LARGEST_SEALED: usize = 4 << 20;

const KEY_PURPOSE: &[u8] = b"claimdesk vault key 1";
const CONTACT_PURPOSE: &[u8] = b"claimdesk contact 1";

/// The unlocked half of the vault: the data key. Wiped from memory when dropped.
pub struct Key(Zeroizing<[u8; KEY_BYTES]>);

/// A vault that was unlocked: its record as it was then, and its key.
#[derive(Debug)]
pub(crate) struct Unlocked {
    pub(crate) vault: Vault,
    pub(crate) key: Key,
}

/// Why the vault refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The passphrase does not open the vault. A sealed key that was tampered
    /// with without breaking its form looks the same: nothing can tell them apart.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The new passphrase is too short.
    #[error("the passphrase is too short: it takes at least {SHORTEST_PASSPHRASE} characters")]
    WeakPassphrase,
    /// The vault's stored half makes no sense, or asks for more work than any vault needs.
    #[error("the vault's record is damaged")]
    DamagedVault,
    /// The vault's stored half is not the one that the log last made.
    #[error(
        "the vault’s record is not the one this library made last: an older or foreign one was put in its place"
    )]
    Replaced,
    /// Sealed contact details were tampered with, belong to another source or to another vault.
    #[error("the sealed contact details are damaged or belong to another source")]
    DamagedContact,
    /// Sealed contact details have a form that this version does not know.
    #[error("the contact details were sealed by a newer Claimdesk")]
    NewerForm,
    /// There is not enough memory to derive the key.
    #[error("there is not enough memory to open the vault")]
    OutOfMemory,
    /// The system gave no random bytes.
    #[error("the system gave no random bytes to make a key from")]
    NoRandomness,
}

/// How much work it takes to try one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// RFC 9106's second recommendation (64 MiB, 3 passes), on one lane: the
    /// lanes would be worked off one after another here anyway.
    const STANDARD: Cost = Cost {
        memory_kib: 64 << 10,
        passes: 3,
        lanes: 1,
    };

    /// What a record may ask for at most: 1 GiB, 16 passes and 16 lanes leave
    /// room to grow, and keep a hostile file from tying up the machine.
    const LARGEST: Cost = Cost {
        memory_kib: 1 << 20,
        passes: 16,
        lanes: 16,
    };

    fn params(self) -> Result<Params, VaultError> {
        let most = Cost::LARGEST;
        if self.memory_kib > most.memory_kib || self.passes > most.passes || self.lanes > most.lanes
        {
            return Err(VaultError::DamagedVault);
        }
        Params::new(self.memory_kib, self.passes, self.lanes, Some(KEY_BYTES))
            .map_err(|_| VaultError::DamagedVault)
    }
}

/// Makes a vault with a new data key. Slow on purpose, and takes 64 MiB of memory.
///
/// # Errors
/// [`VaultError::WeakPassphrase`], [`VaultError::OutOfMemory`] or [`VaultError::NoRandomness`].
pub fn create(passphrase: &str) -> Result<(Vault, Key), VaultError> {
    create_at(Cost::STANDARD, passphrase)
}

fn create_at(cost: Cost, passphrase: &str) -> Result<(Vault, Key), VaultError> {
    let mut key = Key(Zeroizing::new([0; KEY_BYTES]));
    fill_random(key.0.as_mut_slice())?;
    let vault = wrap(cost, &key, passphrase)?;
    Ok((vault, key))
}

/// Returns the data key.
///
/// # Errors
/// [`VaultError::WrongPassphrase`], [`VaultError::DamagedVault`] or [`VaultError::OutOfMemory`].
pub fn unlock(vault: &Vault, passphrase: &str) -> Result<Key, VaultError> {
    let cost = Cost {
        memory_kib: vault.memory_kib,
        passes: vault.passes,
        lanes: vault.lanes,
    };
    let salt = BASE64
        .decode(&vault.salt)
        .map_err(|_| VaultError::DamagedVault)?;
    let sealed = BASE64
        .decode(&vault.sealed_key)
        .map_err(|_| VaultError::DamagedVault)?;
    if salt.len() != SALT_BYTES || sealed.len() != 1 + NONCE_BYTES + KEY_BYTES + TAG_BYTES {
        return Err(VaultError::DamagedVault);
    }
    let wrapping = derive(cost, &normal(passphrase), &salt)?;
    let plain = open_bytes(&wrapping, &sealed, KEY_PURPOSE).map_err(|e| match e {
        OpenError::NewerForm => VaultError::DamagedVault,
        OpenError::Refused => VaultError::WrongPassphrase,
    })?;
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    key.copy_from_slice(&plain);
    Ok(Key(key))
}

fn wrap(cost: Cost, key: &Key, passphrase: &str) -> Result<Vault, VaultError> {
    let passphrase = normal(passphrase);
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(VaultError::WeakPassphrase);
    }
    let mut salt = [0; SALT_BYTES];
    fill_random(&mut salt)?;
    let wrapping = derive(cost, &passphrase, &salt)?;
    let sealed = seal_bytes(&wrapping, key.0.as_slice(), KEY_PURPOSE)?;
    Ok(Vault {
        memory_kib: cost.memory_kib,
        passes: cost.passes,
        lanes: cost.lanes,
        salt: BASE64.encode(salt),
        sealed_key: BASE64.encode(sealed),
    })
}

impl Key {
    /// Seals the contact details of `source`.
    ///
    /// The form, before base64: one byte of version, 24 of nonce, then the
    /// cipher text of a little-endian length, the details as JSON and zeros up
    /// to a multiple of 512 bytes, and the 16-byte tag.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub fn seal(&self, details: &ContactDetails, source: SourceId) -> Result<String, VaultError> {
        let plain = padded(details);
        let sealed = seal_bytes(&self.0, &plain, &contact_purpose(source))?;
        Ok(BASE64.encode(sealed))
    }

    /// Opens what [`Key::seal`] sealed for the same source.
    ///
    /// # Errors
    /// [`VaultError::DamagedContact`] or [`VaultError::NewerForm`].
    pub fn open(&self, sealed: &str, source: SourceId) -> Result<ContactDetails, VaultError> {
        if sealed.len() > LARGEST_SEALED {
            return Err(VaultError::DamagedContact);
        }
        let sealed = BASE64
            .decode(sealed)
            .map_err(|_| VaultError::DamagedContact)?;
        let plain =
            open_bytes(&self.0, &sealed, &contact_purpose(source)).map_err(|e| match e {
                OpenError::NewerForm => VaultError::NewerForm,
                OpenError::Refused => VaultError::DamagedContact,
            })?;
        unpadded(&plain).ok_or(VaultError::DamagedContact)
    }
}

impl fmt::Debug for Key {
    /// Tells that there is a key, and nothing of it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(secret)")
    }
}

/// Composes the passphrase (NFC), since keyboards differ in how they give an accented letter.
fn normal(passphrase: &str) -> Zeroizing<String> {
    // Composed text takes at most three times the bytes (UAX #15), so that the
    // string never moves and leaves no copy behind.
    let mut composed = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    composed.extend(passphrase.nfc());
    composed
}

fn derive(
    cost: Cost,
    passphrase: &str,
    salt: &[u8],
) -> Result<Zeroizing<[u8; KEY_BYTES]>, VaultError> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    argon2
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .map_err(|e| match e {
            argon2::Error::OutOfMemory => VaultError::OutOfMemory,
            _ => VaultError::DamagedVault,
        })?;
    Ok(key)
}

fn fill_random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::NoRandomness)
}

fn contact_purpose(source: SourceId) -> Vec<u8> {
    [CONTACT_PURPOSE, source.0.as_bytes()].concat()
}

fn padded(details: &ContactDetails) -> Zeroizing<Vec<u8>> {
    // JSON takes at most six bytes for one (`\u0000`), so that the buffers never
    // move and leave no copy behind.
    let room = 128
        + 6 * [
            &details.identity,
            &details.phone,
            &details.email,
            &details.other,
        ]
        .map(String::len)
        .iter()
        .sum::<usize>();
    let mut plain = Zeroizing::new(Vec::with_capacity(room.next_multiple_of(BLOCK_BYTES)));
    plain.extend_from_slice(&[0; LENGTH_BYTES]);
    serde_json::to_writer(&mut *plain, details)
        .expect("a record of four strings always becomes JSON");
    let length =
        u32::try_from(plain.len() - LENGTH_BYTES).expect("contact details are typed by hand");
    plain[..LENGTH_BYTES].copy_from_slice(&length.to_le_bytes());
    let total = plain.len().next_multiple_of(BLOCK_BYTES);
    plain.resize(total, 0);
    plain
}

fn unpadded(plain: &[u8]) -> Option<ContactDetails> {
    let (length, rest) = plain.split_first_chunk::<LENGTH_BYTES>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    serde_json::from_slice(rest.get(..length)?).ok()
}

fn cipher(key: &[u8; KEY_BYTES]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

fn seal_bytes(key: &[u8; KEY_BYTES], plain: &[u8], purpose: &[u8]) -> Result<Vec<u8>, VaultError> {
    let mut nonce = [0; NONCE_BYTES];
    fill_random(&mut nonce)?;
    let payload = Payload {
        msg: plain,
        aad: purpose,
    };
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .expect("a plain text in memory is below the cipher's limit of 256 GiB");
    Ok([&[FORM], nonce.as_slice(), &sealed].concat())
}

/// Why sealed bytes do not open.
enum OpenError {
    NewerForm,
    Refused,
}

fn open_bytes(
    key: &[u8; KEY_BYTES],
    sealed: &[u8],
    purpose: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (&form, rest) = sealed.split_first().ok_or(OpenError::Refused)?;
    if form > FORM {
        return Err(OpenError::NewerForm);
    }
    let (nonce, msg) = rest
        .split_first_chunk::<NONCE_BYTES>()
        .filter(|_| form == FORM)
        .ok_or(OpenError::Refused)?;
    let payload = Payload { msg, aad: purpose };
    cipher(key)
        .decrypt(&XNonce::from(*nonce), payload)
        .map(Zeroizing::new)
        .map_err(|_| OpenError::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As cheap as Argon2 goes, so that the tests are quick.
    const CHEAP: Cost = Cost {
        memory_kib: 8,
        passes: 1,
        lanes: 1,
    };
    const PASSPHRASE: &str = "correct horse";

    fn vault() -> (Vault, Key) {
        create_at(CHEAP, PASSPHRASE).unwrap()
    }

    fn details() -> ContactDetails {
        ContactDetails {
            identity: "Jana Nováková".into(),
            phone: "+420 555 0100".into(),
            email: "jana@example.org".into(),
            other: "Signal only,\nnever by mail".into(),
        }
    }

    /// Returns `sealed` with one bit of its byte `at` turned over.
    fn flipped(sealed: &str, at: usize) -> String {
        let mut bytes = BASE64.decode(sealed).unwrap();
        bytes[at] ^= 1;
        BASE64.encode(bytes)
    }

    #[test]
    fn passphrase_opens_what_the_first_key_sealed() {
        let (vault, key) = vault();
        let source = SourceId::new();
        let sealed = key.seal(&details(), source).unwrap();
        let again = unlock(&vault, PASSPHRASE).unwrap();
        assert_eq!(again.open(&sealed, source), Ok(details()));
    }

    #[test]
    fn standard_cost_is_what_a_new_vault_records_and_it_opens() {
        let (vault, _) = create(PASSPHRASE).unwrap();
        assert_eq!(
            (vault.memory_kib, vault.passes, vault.lanes),
            (65_536, 3, 1)
        );
        assert!(unlock(&vault, PASSPHRASE).is_ok());
    }

    #[test]
    fn wrong_passphrase_is_told_as_such() {
        let (vault, _) = vault();
        for wrong in ["correct horsf", "", "correct horse ", "Correct horse"] {
            assert_eq!(
                unlock(&vault, wrong).unwrap_err(),
                VaultError::WrongPassphrase
            );
        }
    }

    #[test]
    fn short_passphrase_is_refused_by_characters_not_bytes() {
        let refused = |p: &str| create_at(CHEAP, p).unwrap_err();
        assert_eq!(refused(""), VaultError::WeakPassphrase);
        assert_eq!(refused("seven77"), VaultError::WeakPassphrase);
        // Eight code points before composition, four letters after it.
        assert_eq!(
            refused("e\u{301}e\u{301}e\u{301}e\u{301}"),
            VaultError::WeakPassphrase
        );
        assert!(create_at(CHEAP, "žluťoučk").is_ok());
    }

    #[test]
    fn an_accent_may_be_typed_either_way() {
        let (vault, _) = create_at(CHEAP, "caf\u{e9} au lait").unwrap();
        assert!(unlock(&vault, "cafe\u{301} au lait").is_ok());
    }

    #[test]
    fn sealed_details_stay_with_their_source_and_their_vault() {
        let (_, key) = vault();
        let (_, other_key) = vault();
        let source = SourceId::new();
        let sealed = key.seal(&details(), source).unwrap();
        assert_eq!(
            key.open(&sealed, SourceId::new()),
            Err(VaultError::DamagedContact)
        );
        assert_eq!(
            other_key.open(&sealed, source),
            Err(VaultError::DamagedContact)
        );
    }

    #[test]
    fn every_byte_of_what_is_sealed_counts() {
        let (_, key) = vault();
        let source = SourceId::new();
        let sealed = key.seal(&details(), source).unwrap();
        let length = BASE64.decode(&sealed).unwrap().len();
        for at in 0..length {
            assert!(
                key.open(&flipped(&sealed, at), source).is_err(),
                "byte {at}"
            );
        }
        for cut in ["", "AQ==", "not base64!", &sealed[..sealed.len() - 4]] {
            assert_eq!(
                key.open(cut, source),
                Err(VaultError::DamagedContact),
                "{cut:?}"
            );
        }
    }

    #[test]
    fn newer_form_is_told_apart_from_damage() {
        let (_, key) = vault();
        let source = SourceId::new();
        let mut bytes = BASE64
            .decode(key.seal(&details(), source).unwrap())
            .unwrap();
        bytes[0] = FORM + 1;
        assert_eq!(
            key.open(&BASE64.encode(&bytes), source),
            Err(VaultError::NewerForm)
        );
        bytes[0] = 0;
        assert_eq!(
            key.open(&BASE64.encode(&bytes), source),
            Err(VaultError::DamagedContact)
        );
    }

    #[test]
    fn sealing_twice_gives_two_texts_and_equal_lengths() {
        let (_, key) = vault();
        let source = SourceId::new();
        let a = key.seal(&details(), source).unwrap();
        let b = key.seal(&details(), source).unwrap();
        let empty = key.seal(&ContactDetails::default(), source).unwrap();
        assert_ne!(a, b);
        assert_eq!(a.len(), empty.len());
    }

    #[test]
    fn details_of_any_length_come_back() {
        let (_, key) = vault();
        let source = SourceId::new();
        for length in [0, 1, 400, 450, 451, 452, 453, 512, 5_000] {
            let details = ContactDetails {
                other: "\u{1}".repeat(length),
                ..details()
            };
            let sealed = key.seal(&details, source).unwrap();
            assert_eq!(key.open(&sealed, source), Ok(details), "{length}");
            let bytes = BASE64.decode(sealed).unwrap().len();
            assert_eq!((bytes - 1 - NONCE_BYTES - TAG_BYTES) % BLOCK_BYTES, 0);
        }
    }

    #[test]
    fn hostile_records_are_refused_before_any_work() {
        let (good, _) = vault();
        let mut hostile = Vec::new();
        for (memory_kib, passes, lanes) in [
            (100 << 20, 3, 1),
            (u32::MAX, 3, 1),
            (65_536, u32::MAX, 1),
            (65_536, 3, u32::MAX),
            (65_536, 3, 17),
            (0, 3, 1),
            (65_536, 0, 1),
            (65_536, 3, 0),
        ] {
            hostile.push(Vault {
                memory_kib,
                passes,
                lanes,
                ..good.clone()
            });
        }
        for text in ["", "AAAA", "***", &"A".repeat(1 << 16)] {
            hostile.push(Vault {
                salt: text.into(),
                ..good.clone()
            });
            hostile.push(Vault {
                sealed_key: text.into(),
                ..good.clone()
            });
        }
        for vault in hostile {
            assert_eq!(
                unlock(&vault, PASSPHRASE).unwrap_err(),
                VaultError::DamagedVault,
                "{vault:?}"
            );
        }
    }

    #[test]
    fn tampered_record_does_not_open() {
        let (good, _) = vault();
        for at in 1..1 + NONCE_BYTES + KEY_BYTES + TAG_BYTES {
            let vault = Vault {
                sealed_key: flipped(&good.sealed_key, at),
                ..good.clone()
            };
            assert_eq!(
                unlock(&vault, PASSPHRASE).unwrap_err(),
                VaultError::WrongPassphrase
            );
        }
        let other_salt = Vault {
            salt: flipped(&good.salt, 0),
            ..good.clone()
        };
        assert_eq!(
            unlock(&other_salt, PASSPHRASE).unwrap_err(),
            VaultError::WrongPassphrase
        );
        let other_cost = Vault { passes: 2, ..good };
        assert_eq!(
            unlock(&other_cost, PASSPHRASE).unwrap_err(),
            VaultError::WrongPassphrase
        );
    }

    #[test]
    fn a_printed_key_tells_nothing() {
        let (_, key) = vault();
        assert_eq!(format!("{key:?}"), "Key(secret)");
    }

    #[test]
    fn a_wrapped_key_cannot_pass_for_contact_details() {
        let key = Key(Zeroizing::new([7; KEY_BYTES]));
        let wrapped = seal_bytes(&key.0, &[0; KEY_BYTES], KEY_PURPOSE).unwrap();
        let source = SourceId(uuid::Uuid::nil());
        assert_eq!(
            key.open(&BASE64.encode(wrapped), source),
            Err(VaultError::DamagedContact)
        );
    }
}
