extension FlowTerms {
  /// Both versions' terms, each in the order of its own version (SEMANTICS section 10, "Change
  /// between vocabularies").
  static func merge(_ old: FlowTerms, _ new: FlowTerms) -> (old: FlowTerms, new: FlowTerms) {
    var (oldMerged, newMerged) = (old, new)
    let facets = TermMerge(old: old.facets, new: new.facets)
    oldMerged.facets = facets.oldVersion
    newMerged.facets = facets.newVersion

    let fixed = 0...Dimension.time.index
    var pairs = fixed.map { (old.vocabularies[$0], new.vocabularies[$0]) }
    // In a version without a facet, all circumstances are one.
    pairs += facets.pairs.map { pair in
      (old.values(ofFacet: pair.old), new.values(ofFacet: pair.new))
    }
    let merges = pairs.map { old, new in
      old.flatMap { old in new.map { TermMerge(old: old, new: $0) } }
    }
    oldMerged.vocabularies = merges.map { $0?.oldVersion }
    newMerged.vocabularies = merges.map { $0?.newVersion }
    return (oldMerged, newMerged)
  }

  private func values(ofFacet place: Int?) -> FlowVocabulary? {
    place.map { vocabularies[Dimension.facet($0).index] } ?? FlowVocabulary()
  }
}
