import Diagnostics
import Registry

extension DeclarationReader {
  func lead(of document: Document) -> Set<Fact> {
    edition(of: document).union(registry.organization.map(organization) ?? [])
  }

  private func organization(_ organization: Organization) -> Set<Fact> {
    var aspects: [Aspect] = []
    if organization.legalName != nil {
      aspects.append(.attribute(.legalName))
    } else if organization.name != nil {
      aspects.append(.attribute(.name))
    }
    if organization.address != nil { aspects.append(.attribute(.address)) }
    if organization.country != nil { aspects.append(.attribute(.countries)) }
    if organization.email != nil { aspects.append(.attribute(.email)) }
    let officerDetails =
      switch organization.dataProtectionOfficer {
      case .appointed(let name, let email): [name, email].compactMap { $0 }.count
      case .some(.none): 1
      case nil: 0
      }
    let counts: [(Attribute, Int)] = [
      (.dataProtectionOfficer, officerDetails),
      (.representatives, organization.representatives.count),
      (.authorities, organization.authorities.count),
      (.security, organization.security == nil ? 0 : 1),
    ]
    for (attribute, count) in counts {
      aspects += (0..<count).map { .attribute(attribute, $0, in: .whole) }
    }
    return Set(aspects.map { Fact(organization.header.id, $0) })
  }

  private func edition(of document: Document) -> Set<Fact> {
    var facts: Set<Fact> = []
    if document.effective != nil {
      facts.insert(Fact(document.header.id, .attribute(.effective)))
    } else if registry.settings.effective != nil {
      facts.insert(Fact(registry.settings.header.id, .attribute(.effective)))
    }
    if registry.settings.version != nil {
      facts.insert(Fact(registry.settings.header.id, .attribute(.version)))
    }
    return facts
  }
}
