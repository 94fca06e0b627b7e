//! The native menu. The page sends what is in it, from the same table as
//! its command palette and in the editor's language; choosing an item tells
//! the page the command's id.

use claimdesk_calls::{MenuItemSpec, MenuSpec};
use tauri::menu::{Menu, MenuItem, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Wry};

use crate::spoken::words;

/// Draws the menu bar again.
///
/// # Errors
/// The window system refused.
pub(crate) fn draw(app: &AppHandle, menus: &[MenuSpec]) -> tauri::Result<()> {
    let bar = Menu::new(app)?;
    if cfg!(target_os = "macos") {
        append_what_macos_expects(app, &bar)?;
    }
    for menu in menus {
        let mut submenu = SubmenuBuilder::new(app, &menu.label);
        for item in &menu.items {
            submenu = match item {
                Some(item) => submenu.item(&draw_item(app, item)?),
                None => submenu.item(&PredefinedMenuItem::separator(app)?),
            };
        }
        bar.append(&submenu.build()?)?;
    }
    app.set_menu(bar)?;
    Ok(())
}

/// On macOS the first menu is the program's own, and text fields cut, copy and
/// paste through the menu only.
fn append_what_macos_expects(app: &AppHandle, bar: &Menu<Wry>) -> tauri::Result<()> {
    let own = SubmenuBuilder::new(app, app.package_info().name.as_str())
        .about(None)
        .separator()
        .services()
        .separator()
        .hide()
        .hide_others()
        .separator()
        .quit()
        .build()?;
    let edit = SubmenuBuilder::new(app, words(app).text("menu-edit"))
        .cut()
        .copy()
        .paste()
        .select_all()
        .build()?;
    bar.append(&own)?;
    bar.append(&edit)
}

/// Keys the system does not know cost the item its keys, not its place.
fn draw_item(app: &AppHandle, item: &MenuItemSpec) -> tauri::Result<MenuItem<Wry>> {
    let plain = || MenuItemBuilder::with_id(item.id.as_str(), &item.label);
    let Some(keys) = &item.keys else {
        return plain().build(app);
    };
    plain().accelerator(keys).build(app).or_else(|error| {
        log::warn!("the menu cannot catch {keys} for {}: {error}", item.id);
        plain().build(app)
    })
}
