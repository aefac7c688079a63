import Registry

extension Territory {
  /// Whether some country lies in both.
  package func overlaps(_ other: Territory) -> Bool {
    switch (self, other) {
    case (.anywhere, _), (_, .anywhere), (.region, .region): true
    case (.country(let country), .region(let region)), (.region(let region), .country(let country)):
      region.contains(country)
    case (.country(let mine), .country(let theirs)): mine == theirs
    }
  }

  /// Whether every country of the other lies in this.
  package func contains(_ other: Territory) -> Bool {
    switch (self, other) {
    case (.anywhere, _), (.region(.eea), .region): true
    case (_, .anywhere), (.country, .region): false
    case (.region(let mine), .region(let theirs)): mine == theirs
    case (.region(let region), .country(let country)): region.contains(country)
    case (.country(let mine), .country(let theirs)): mine == theirs
    }
  }
}

extension Territory.Region {
  /// Members of the European Union (europa.eu, since 2020), with Iceland, Liechtenstein and Norway
  /// those of the European Economic Area (EEA Agreement, Art. 126).
  package func contains(_ country: Country) -> Bool {
    let union: Set<String> = [
      "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
      "IT",
      "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]
    return union.contains(country.code)
      || (self == .eea && ["IS", "LI", "NO"].contains(country.code))
  }
}
