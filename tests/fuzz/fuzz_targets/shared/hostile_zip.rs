//! Zips that a packer would not write: names twice, bodies shared, sizes and sums that are not so.

pub struct Entry {
    pub name: Vec<u8>,
    pub body: Vec<u8>,
    /// What is not so about it.
    lie: u8,
}

const NAMES: [&str; 12] = [
    "draft.md",
    "draft.docx",
    "notes/talk.txt",
    "a.pdf",
    "README.md",
    "../draft.md",
    "page.html",
    "page_files/p.png",
    "__MACOSX/._draft.md",
    "a\\b.txt",
    "Draft.md",
    "deep/deep/deep/deep/deep.txt",
];

const MOST: usize = 40;

/// Grows files from bytes: a name, known or any; a body; what to lie about.
pub fn entries(mut bytes: &[u8]) -> Vec<Entry> {
    let mut out = Vec::new();
    while let [which, length, lie, rest @ ..] = bytes
        && out.len() < MOST
    {
        let (mut body, mut left) = rest.split_at(usize::from(*length).min(rest.len()));
        let name = match NAMES.get(usize::from(*which)) {
            Some(name) => name.as_bytes().to_vec(),
            None => {
                let own = body.split_at(usize::from(*which % 24).min(body.len()));
                body = own.1;
                own.0.to_vec()
            }
        };
        // One body may be as long as many.
        let times = if lie & 0x80 == 0 { 1 } else { 64 };
        out.push(Entry {
            name,
            body: body.repeat(times),
            lie: *lie,
        });
        std::mem::swap(&mut bytes, &mut left);
    }
    out
}

/// Packs the files, not compressed.
pub fn pack(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut list = Vec::new();
    let mut last = 0;
    for entry in entries {
        let start = if entry.lie & 1 == 0 { out.len() } else { last };
        last = start;
        let size = if entry.lie & 2 == 0 {
            entry.body.len()
        } else {
            0x7fff_ffff
        };
        let sum = if entry.lie & 4 == 0 {
            crc32(&entry.body)
        } else {
            7
        };
        let method: u16 = if entry.lie & 8 == 0 { 0 } else { 8 };
        let flags: u16 = u16::from(entry.lie >> 4 & 1);
        let mut head = Vec::new();
        for half in [20, flags, method, 0, 0x21] {
            head.extend(half.to_le_bytes());
        }
        for whole in [sum, entry.body.len() as u32, size as u32] {
            head.extend(whole.to_le_bytes());
        }
        head.extend((entry.name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        if entry.lie & 1 == 0 {
            out.extend(b"PK\x03\x04");
            out.extend(&head);
            out.extend(&entry.name);
            out.extend(&entry.body);
        }
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&head);
        list.extend([0; 10]);
        list.extend((start as u32).to_le_bytes());
        list.extend(&entry.name);
    }
    let start = out.len() as u32;
    let (count, size) = (entries.len() as u16, list.len() as u32);
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}
