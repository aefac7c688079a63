import Statement

extension DeclaredPlace {
  /// "Registry/sharing.yaml:28".
  var place: String { "\(file):\(position.line)" }
}
