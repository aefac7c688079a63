/// A way to write what a registry would say without something.
public protocol WhatIfRenderer {
  func render(_ whatIf: WhatIf) -> String
}
