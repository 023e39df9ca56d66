// Made by `cargo xtask codegen` from Cargo.toml: change it there.
// @ts-check

/** The version of the package. */
export const VERSION = '0.1.0';
