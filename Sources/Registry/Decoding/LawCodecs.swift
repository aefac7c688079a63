import Diagnostics
import YAMLReader

extension Codec {
  /// A mapping of jurisdiction to values of this codec.
  var byJurisdiction: Codec<[(Jurisdiction, Value)]> {
    let keyCodec = Codec<Jurisdiction>.word
    let shape = Shape.mapping(keys: keyCodec.shape, values: self.shape)
    return Codec<[(Jurisdiction, Value)]>(shape) { node, context in
      guard node.kind == .mapping else {
        context.report(
          .wrongType, "this takes a mapping of jurisdictions, as in `{CH: …}`", at: node,
          node.kind.article)
        return nil
      }
      var pairs: [(Jurisdiction, Value)] = []
      var firsts: [Jurisdiction: Span] = [:]
      for (key, value) in node.pairs {
        guard !context.reportIfEmpty(value, key: key),
          let jurisdiction = keyCodec.decode(key, &context)
        else { continue }
        if let first = firsts[jurisdiction] {
          context.reportDuplicateKey(key, first: first)
          continue
        }
        firsts[jurisdiction] = context.span(key)
        if let value = decode(value, &context) { pairs.append((jurisdiction, value)) }
      }
      return pairs
    }
  }
}

extension Codec where Value == LegalGrounds {
  /// A list of legal bases, or a mapping of jurisdiction to such lists.
  static var legalBasis: Codec<LegalGrounds> {
    let list = Codec<[Located<LegalBasis>]>.list(.located(.word))
    let byLaw = list.byJurisdiction
    return Codec(.either([list.shape, byLaw.shape])) { node, context in
      if node.kind == .mapping {
        return byLaw.decode(node, &context).map { LegalGrounds(everywhere: [], byLaw: $0) }
      }
      return list.decode(node, &context).map { LegalGrounds(everywhere: $0, byLaw: []) }
    }
  }
}
