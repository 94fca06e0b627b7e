//! t
use std::io::{BufRead, Write};
fn main() {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let v: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text = v["text"].as_str().unwrap();
        let cp = |b: usize| text[..b].chars().count();
        let q: Vec<_> = claimdesk_attribution::raw(text)
            .into_iter()
            .map(|(c, s, u, p)| {
                serde_json::json!({"content": c.iter().map(|r| [cp(r.start), cp(r.end)]).collect::<Vec<_>>(), "source": s.map(|r| [[cp(r.start), cp(r.end)]]), "cue": u.map(|r| [[cp(r.start), cp(r.end)]]), "pattern": p})
            })
            .collect();
        writeln!(out, "{}", serde_json::json!({"id": v["id"], "quotes": q})).unwrap();
    }
}
