//! The three journeys, driven through the real window.
//!
//! The window needs WebKitGTK's driver, so these tests run on Linux.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod annotate;
mod clear;
mod consistency;
mod documents;
mod edit;
mod fields;
mod gate;
mod german;
mod ground;
mod harness;
mod hostile;
mod languages;
mod links;
mod propose;
mod reader;
mod reading;
mod review;
mod revise;
mod screens;
mod start;
mod surfaces;
mod trouble;
