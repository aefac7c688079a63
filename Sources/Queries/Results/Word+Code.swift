import FlowAlgebra

extension FlowAlgebra.Word {
  /// The word in machine output.
  public var code: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .both: "both"
    case .notDisclosed: "not-disclosed"
    }
  }
}
