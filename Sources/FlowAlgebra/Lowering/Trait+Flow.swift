import Registry

extension Trait {
  /// Something of value is received for the data.
  static let sale = Trait(0)

  static func operation(_ operation: ProcessingOperation) -> Trait {
    Trait(1 + (ProcessingOperation.allCases.firstIndex(of: operation) ?? 0))
  }

  /// A law's own word for a disclosure.
  static func word(_ sense: LegalSense, in law: Jurisdiction) -> Trait {
    let senses = LegalSense.allCases
    let place = (Jurisdiction.allCases.firstIndex(of: law) ?? 0) * senses.count
    return Trait(
      1 + ProcessingOperation.allCases.count + place + (senses.firstIndex(of: sense) ?? 0))
  }

  /// What no statement has: for a promise in a law that has no word for its action.
  static let unheard = Trait(-1)
}
