//! Writes `examples/beispielkatalog.laki.json`, the fictional office that the program opens when it is
//! started without a file: `cargo run --example make-example`. Same code, same bytes.

mod living;

fn main() -> std::io::Result<()> {
    std::fs::write("examples/beispielkatalog.laki.json", living::bytes())
}
