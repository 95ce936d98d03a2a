//! The list of the smoke tests: each name must be that of an end-to-end test.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_smoke_test_exists() {
    let list = read("smoke.txt");
    let names: Vec<&str> = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!((25..=40).contains(&names.len()), "{} smoke tests; about 30 are wanted", names.len());
    for name in names {
        let parts = name.rsplit_once("::").filter(|_| name.starts_with("specs::"));
        let (module, test) =
            parts.unwrap_or_else(|| panic!("{name} is not the name of a test such as specs::menu::a_menu_opens"));
        let source = read(&format!("{}.rs", module.replace("::", "/")));
        let head = format!("#[tokio::test]\nasync fn {test}(");
        assert!(source.contains(&head), "tests/e2e/smoke.txt names {name}, which is not in {module}");
    }
}
