import FlowAlgebra
import Queries
import Registry

/// Recipients of both versions that are called otherwise.
struct RecipientNames {
  let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  var changes: [ReportedChange] {
    let (old, new) = (places(versions.old), places(versions.new))
    return new.sorted { $0.key < $1.key }.compactMap { node, place in
      guard let earlier = old[node] else { return nil }
      let before = versions.old.model.registry.recipients.terms[earlier]
      let after = versions.new.model.registry.recipients.terms[place]
      guard before.properNames != after.properNames else { return nil }
      var change = ReportedChange(
        rule: .recipientRenamed, action: nil,
        slots: [.with: [versions.new.reader.term(node, in: .recipients)]], conditions: [:],
        since: nil, until: nil,
        statements: [
          versions.reference(before.header, .old), versions.reference(after.header, .new),
        ])
      change.before = before.properNames
      change.after = after.properNames
      return change
    }
  }

  private func places(_ side: Side) -> [Node: Int] {
    side.model.space.vocabulary(of: .recipients)?.registryPlaces ?? [:]
  }
}

extension Recipient {
  fileprivate var properNames: [String] {
    let names = [basics.name, legalName].compactMap { $0 }
    return names.count == 2 && names[0] == names[1] ? [names[0]] : names
  }
}

extension Versions {
  func reference(_ header: EntryHeader, _ version: Version) -> VersionedReference {
    VersionedReference(version, header, in: self[version].model)
  }
}
