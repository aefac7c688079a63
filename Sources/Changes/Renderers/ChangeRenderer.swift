/// A way to write what a registry would say without something.
public protocol WhatIfRenderer {
  func render(_ whatIf: WhatIf) -> String
}

/// A way to write what changed between two versions of a registry.
public protocol DiffRenderer {
  func render(_ diff: Diff) -> String
}
