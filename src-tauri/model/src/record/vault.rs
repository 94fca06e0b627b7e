//! The stored half of the vault.

use serde::{Deserialize, Serialize};

/// The stored half of the vault. Worthless without the passphrase.
///
/// The passphrase unlocks a random data key, and the data key seals contact
/// details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vault {
    /// Argon2id memory in KiB.
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
    pub salt: String,
    /// The data key, sealed with the key derived from the passphrase; base64.
    pub sealed_key: String,
}
