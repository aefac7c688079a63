/// All rules beyond those that loading a registry applies itself.
enum RuleBook {
  static let rules: [any Rule] = [
    AbstractLeaf(), MissingTranslation(), OpenQuestion(), UnprintedStatement(), UnspecifiedSlot(),
  ]
}
