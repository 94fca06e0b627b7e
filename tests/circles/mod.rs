//! Finds import cycles between the files of a crate.
//!
//! File A imports file B when A takes from B a name that B defines, or the module B itself: by `use`,
//! or by a path in its code. A name is followed through `use` and `pub use` to the file that defines
//! it, so that a module that only hands names on is passed through. What is under `#[cfg(test)]` is
//! not read; methods of an `impl` in another file are not seen.
//!
//! That a module and the files of its own folder use each other is how Rust nests modules. A cycle
//! counts only where it remains when arrows between a module and its folder run down alone, or up
//! alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Item, ItemMod, UseTree, Visibility};

type Name = Vec<String>;
type Edges = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

/// How far a name is followed from `use` to `use`.
const MOST_STEPS: usize = 16;

/// A module: what it defines, what it imports, and the paths in its code.
#[derive(Default)]
struct Module {
    file: PathBuf,
    children: BTreeSet<String>,
    defined: BTreeSet<String>,
    /// Whether it is handed on, the path, and the name it goes by here; `*` for a glob.
    uses: Vec<(bool, Name, String)>,
    paths: Vec<Name>,
}

/// The modules of a crate by their path from its root.
#[derive(Default)]
struct Modules(HashMap<Name, Module>);

/// Returns the import cycles of the crate whose root is this file, each as the files that are on it.
pub(crate) fn circles(root: &Path) -> Vec<Vec<PathBuf>> {
    let mut modules = Modules::default();
    let folder = root.parent().expect("a file is in a folder").to_owned();
    modules.read(Vec::new(), root, &folder);
    let edges = modules.edges();
    let without = |leave_out: fn(&Path, &Path) -> bool| -> Edges {
        let kept = |from: &PathBuf, to: &BTreeSet<PathBuf>| {
            let to = to.iter().filter(|to| !leave_out(from, to));
            to.cloned().collect()
        };
        (edges.iter())
            .map(|(from, to)| (from.clone(), kept(from, to)))
            .collect()
    };
    let mut found = connected(&without(|from, to| is_over(to, from)));
    for circle in connected(&without(is_over)) {
        if !found.iter().flatten().any(|file| circle.contains(file)) {
            found.push(circle);
        }
    }
    found
}

/// Returns whether a module's own folder holds another file.
fn is_over(module: &Path, other: &Path) -> bool {
    let folder = match module.file_name().and_then(|name| name.to_str()) {
        Some("mod.rs" | "lib.rs" | "main.rs") => module.parent().unwrap_or(module).to_owned(),
        _ => module.with_extension(""),
    };
    module != other && other.starts_with(folder)
}

impl Modules {
    fn read(&mut self, path: Name, file: &Path, folder: &Path) {
        let text = fs::read_to_string(file).expect("a source file can be read");
        let parsed = syn::parse_file(&text).expect("a source file is Rust");
        self.items(path, file, folder, parsed.items);
    }

    fn items(&mut self, path: Name, file: &Path, folder: &Path, items: Vec<Item>) {
        let mut module = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        for item in items {
            match item {
                Item::Mod(item) if !is_test(&item.attrs) => {
                    if self.child(&path, file, folder, &item) {
                        module.children.insert(item.ident.to_string());
                    }
                }
                Item::Use(item) if !is_test(&item.attrs) => {
                    let is_public = !matches!(item.vis, Visibility::Inherited);
                    let mut names = Vec::new();
                    flatten(&item.tree, &mut Vec::new(), &mut names);
                    let names = names
                        .into_iter()
                        .map(|(path, name)| (is_public, path, name));
                    module.uses.extend(names);
                }
                Item::Mod(_) | Item::Use(_) => {}
                item => module.take(&item),
            }
        }
        self.0.insert(path, module);
    }

    /// Reads a module declared in another, in the same file or one of its own.
    fn child(&mut self, above: &[String], file: &Path, folder: &Path, item: &ItemMod) -> bool {
        let name = item.ident.to_string();
        let path = [above, std::slice::from_ref(&name)].concat();
        let inside = folder.join(&name);
        if let Some((_, items)) = &item.content {
            self.items(path, file, &inside, items.clone());
            return true;
        }
        let candidates = [folder.join(format!("{name}.rs")), inside.join("mod.rs")];
        match candidates.into_iter().find(|file| file.is_file()) {
            Some(file) => {
                self.read(path, &file, &inside);
                true
            }
            None => false,
        }
    }

    /// Returns a path from the crate's root; `None` for one that begins with a name bound by `use`.
    fn absolute(&self, path: &[String], here: &[String]) -> Option<Name> {
        let mut path = path;
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "self" => Some([here, &path[1..]].concat()),
            "super" => {
                let mut here = here;
                while path.first().is_some_and(|step| step == "super") {
                    here = &here[..here.len().saturating_sub(1)];
                    path = &path[1..];
                }
                Some([here, path].concat())
            }
            first => {
                let is_child = self.0[here].children.contains(first);
                is_child.then(|| [here, path].concat())
            }
        }
    }

    /// Returns the file that defines what a path names.
    fn find(&self, path: &[String], here: &[String], steps: usize) -> Option<PathBuf> {
        if path.is_empty() || steps == 0 {
            return None;
        }
        let Some(full) = self.absolute(path, here) else {
            return self.bound(&path[0], &path[1..], here, steps);
        };
        let depth = (0..=full.len())
            .rev()
            .find(|depth| self.0.contains_key(&full[..*depth]))?;
        let module = &self.0[&full[..depth]];
        match full.get(depth) {
            Some(name) if !module.defined.contains(name) => {
                self.bound(name, &full[depth + 1..], &full[..depth], steps)
            }
            _ => Some(module.file.clone()),
        }
    }

    /// Follows a name that `use` binds in a module.
    fn bound(&self, name: &str, rest: &[String], here: &[String], steps: usize) -> Option<PathBuf> {
        let uses = &self.0[here].uses;
        let named = uses.iter().find(|(_, _, bound)| bound == name);
        if let Some((_, path, _)) = named {
            return self.find(&[path, rest].concat(), here, steps - 1);
        }
        uses.iter()
            .filter(|(_, path, bound)| bound == "*" && !path.is_empty())
            .find_map(|(_, path, _)| {
                let name = [name.to_owned()];
                self.find(&[path, &name[..], rest].concat(), here, steps - 1)
            })
    }

    fn edges(&self) -> Edges {
        let mut edges = Edges::new();
        for (here, module) in &self.0 {
            let imported = (module.uses.iter())
                .filter(|(is_public, _, name)| !is_public && name != "*")
                .map(|(_, path, _)| path);
            for path in imported.chain(&module.paths) {
                let found = self.find(path, here, MOST_STEPS);
                if let Some(file) = found.filter(|file| *file != module.file) {
                    edges.entry(module.file.clone()).or_default().insert(file);
                }
            }
        }
        edges
    }
}

impl Module {
    /// Takes note of what an item defines and of the paths in it.
    fn take(&mut self, item: &Item) {
        let attributes = match item {
            Item::Const(it) => &it.attrs,
            Item::Enum(it) => &it.attrs,
            Item::Fn(it) => &it.attrs,
            Item::Impl(it) => &it.attrs,
            Item::Macro(it) => &it.attrs,
            Item::Static(it) => &it.attrs,
            Item::Struct(it) => &it.attrs,
            Item::Trait(it) => &it.attrs,
            Item::Type(it) => &it.attrs,
            _ => return,
        };
        if is_test(attributes) {
            return;
        }
        let name = match item {
            Item::Const(it) => Some(&it.ident),
            Item::Enum(it) => Some(&it.ident),
            Item::Fn(it) => Some(&it.sig.ident),
            Item::Macro(it) => it.ident.as_ref(),
            Item::Static(it) => Some(&it.ident),
            Item::Struct(it) => Some(&it.ident),
            Item::Trait(it) => Some(&it.ident),
            Item::Type(it) => Some(&it.ident),
            _ => None,
        };
        self.defined.extend(name.map(ToString::to_string));
        self.walk(item.to_token_stream());
    }

    /// Finds paths in tokens, those handed to macros among them.
    fn walk(&mut self, tokens: TokenStream) {
        let mut path = Name::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.end(&mut path);
                    }
                    path.push(word.to_string());
                    colons = 0;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => colons += 1,
                other => {
                    self.end(&mut path);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.walk(group.stream());
                    }
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Name) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.paths.push(path);
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && (attribute.meta.to_token_stream().into_iter()).any(|token| {
                let TokenTree::Group(group) = token else {
                    return false;
                };
                let first = group.stream().into_iter().take(2);
                let first: String = first.map(|token| token.to_string()).collect();
                first == "test" || first.starts_with("any(test") || first.starts_with("all(test")
            })
    })
}

/// Writes the paths of a `use` down, each with the name that it binds.
fn flatten(tree: &UseTree, above: &mut Name, found: &mut Vec<(Name, String)>) {
    match tree {
        UseTree::Path(path) => {
            above.push(path.ident.to_string());
            flatten(&path.tree, above, found);
            above.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, above, found);
            }
        }
        UseTree::Glob(_) => found.push((above.clone(), "*".to_owned())),
        UseTree::Name(name) if name.ident == "self" => {
            let bound = above.last().cloned().unwrap_or_default();
            found.push((above.clone(), bound));
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            found.push(([&above[..], std::slice::from_ref(&name)].concat(), name));
        }
        UseTree::Rename(rename) => {
            let mut path = above.clone();
            if rename.ident != "self" {
                path.push(rename.ident.to_string());
            }
            found.push((path, rename.rename.to_string()));
        }
    }
}

/// Returns the sets of two files or more that reach each other.
fn connected(edges: &Edges) -> Vec<Vec<PathBuf>> {
    let reach = |start: &PathBuf| {
        let mut seen = BTreeSet::new();
        let mut open = vec![start.clone()];
        while let Some(file) = open.pop() {
            for next in edges.get(&file).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&PathBuf, BTreeSet<PathBuf>> =
        edges.keys().map(|file| (file, reach(file))).collect();
    let mut found: Vec<Vec<PathBuf>> = Vec::new();
    for (file, there) in &reached {
        if !there.contains(*file) || found.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let back = |other: &&PathBuf| reached.get(other).is_some_and(|all| all.contains(*file));
        found.push(there.iter().filter(back).cloned().collect());
    }
    found
}
