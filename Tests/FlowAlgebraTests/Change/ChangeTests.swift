import Diagnostics
import FlowAlgebra
import Registry
import Testing

/// What small edits change: the readable cases.
@Suite struct ChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    /// Version, statement and its widest data and recipients, where they are not whole.
    let expected: [String]

    init(_ name: String, _ old: String, _ new: String, _ expected: [String] = []) {
      testDescription = name
      (self.old, self.new, self.expected) = (old, new, expected)
    }
  }

  private static let terms = """
    registry: {format: 1, name: Test}
    sources: {you: {label: you, kind: data-subject}}
    purposes: {help: {label: help you}}
    recipients:
      vendors: {label: vendors, kind: vendor}
      desk: {name: Desk, kind: vendor, broader: vendors}

    """

  private static let contacts = """
    data-categories:
      contacts: {label: contacts}
      email: {label: e-mail, broader: contacts}
      phone: {label: phone number, broader: contacts}

    """

  private static func sharing(_ data: String, _ rest: String = "") -> String {
    "sharing:\n  desk: {data: \(data), with: desk, purposes: help\(rest)}\n"
  }

  private static func never(_ data: String, _ rest: String = "") -> String {
    "never:\n  nobody: {action: share, data: \(data), with: vendors\(rest)}\n"
  }

  static let cases = [
    Case("a flow is added", contacts, contacts + sharing("email"), ["+ sharing.desk email desk"]),
    Case("a flow ends", contacts + sharing("email"), contacts, ["- sharing.desk email desk"]),
    Case(
      "a collection declares its use too", contacts,
      contacts + "collection:\n  form: {data: email, from: you, purposes: help}\n",
      ["+ collection.form email", "+ collection.form email"]),
    Case(
      "what stays on a device becomes stored",
      contacts + "collection:\n  form: {data: email, from: you, storage: on-device}\n",
      contacts + "collection:\n  form: {data: email, from: you}\n", ["+ collection.form email"]),
    Case(
      "a promise is withdrawn", contacts + never("email"), contacts,
      ["- never.nobody email vendors"]),
    Case(
      "a promise becomes a guardrail", contacts + never("email"),
      contacts + never("email", ", publish: false"),
      ["- never.nobody email vendors", "+ guardrail never.nobody email vendors"]),
    Case(
      "a promise is kept in one law's sense only", contacts + never("email"),
      contacts + never("email", ", in-law: US-CA"), ["- never.nobody email vendors"]),
    Case(
      "a promise in one law's sense becomes general",
      contacts + never("email", ", in-law: US-CA"), contacts + never("email"),
      ["+ never.nobody email vendors"]),
    Case(
      "an exception is added to a flow", contacts + sharing("contacts"),
      contacts + sharing("contacts", ", except: [{data: phone}]"), ["- sharing.desk phone desk"]),
    Case(
      "an exception is added to a promise", contacts + never("contacts"),
      contacts + never("contacts", ", except: [{data: email, with: desk}]"),
      ["- never.nobody email desk"]),
    Case(
      "a term is renamed", contacts + sharing("[email, phone]"),
      contacts.replacing("email: {", with: "e-mail: {aliases: email, ")
        + sharing("[e-mail, phone]")),
    Case(
      "a term is taken in by a wider one", contacts + sharing("email"),
      "data-categories:\n  contacts: {label: contacts, aliases: email}\n"
        + "  phone: {label: phone number, broader: contacts}\n" + sharing("email"),
      ["+ sharing.desk contacts otherwise, phone desk"]),
    Case(
      "a statement is split by its values", contacts + sharing("[email, phone]"),
      contacts + sharing("email")
        + "  too: {data: phone, with: desk, purposes: help}\n"),
    Case(
      "a narrower term is added", contacts + sharing("contacts"),
      contacts + "  fax: {label: fax number, broader: contacts}\n" + sharing("contacts")),
    Case(
      "an implied broader edge is added",
      contacts + "  work: {label: work e-mail, broader: email}\n" + sharing("contacts"),
      contacts + "  work: {label: work e-mail, broader: [email, contacts]}\n"
        + sharing("contacts")),
    Case(
      "a term moves to another place", contacts + sharing("contacts"),
      contacts.replacing("phone number, broader: contacts", with: "phone number")
        + sharing("contacts"), ["- sharing.desk phone desk"]),
    Case(
      "what was not said is said", contacts + sharing("{unspecified: contacts}"),
      contacts + sharing("email"),
      ["+ sharing.desk email desk", "- sharing.desk unspecified contacts desk"]),
    Case(
      "a facet narrows a flow", contacts + sharing("email"),
      "conditions: {setting: {label: setting, values: {on: {label: when it is on}}}}\n" + contacts
        + sharing("email", ", where: {setting: on}"), ["- sharing.desk email desk"]),
  ]

  static func registry(_ files: [String]) throws -> Registry {
    let loaded = Registry.load(
      files.enumerated().map {
        SourceFile(path: "\($0.offset).yaml", bytes: Array($0.element.utf8))
      })
    let errors = loaded.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(errors.isEmpty, "\(errors) in\n\(files.joined(separator: "---\n"))")
    return loaded.registry
  }

  @Test(arguments: cases) func changes(_ example: Case) throws {
    let change = try Change(
      from: Self.registry([Self.terms + example.old]),
      to: Self.registry([Self.terms + example.new]))
    #expect(change.summary == example.expected)
    #expect(change.isEditorial == example.expected.isEmpty)
  }

  @Test func movingAnEntryToAnotherFileIsEditorial() throws {
    let change = try Change(
      from: Self.registry([Self.terms + Self.contacts + Self.sharing("email")]),
      to: Self.registry([Self.sharing("email"), Self.contacts, Self.terms]))
    #expect(change.isEditorial)
  }
}

extension Change {
  fileprivate var summary: [String] {
    Activity.allCases.compactMap { disclosures[$0] }.flatMap {
      lines("+", $0.new, new) + lines("-", $0.ended, old)
    }
      + Action.allCases.compactMap { promises[$0] }.flatMap {
        lines("+", $0.new, new) + lines("-", $0.withdrawn, old)
      }
      + Action.allCases.compactMap { guardrails[$0] }.flatMap {
        lines("+ guardrail", $0.new, new) + lines("- guardrail", $0.withdrawn, old)
      }
  }

  private func lines(_ sign: String, _ part: Part, _ model: FlowModel) -> [String] {
    part.contributions.map { contribution in
      let words = [Dimension.data, .recipients].compactMap { dimension -> String? in
        let set = contribution.region.projection(on: dimension, in: model.space.space)
        if set == model.space.space.whole(dimension) { return nil }
        return model.space.taxonomy(of: dimension)?.widestTerms(of: set)
          .map { term in
            let name =
              switch model.space.name(of: term.node, in: dimension) {
              case .all: "all"
              case .term(let id): id
              case .gap(let bound): "unspecified \(bound ?? "all")"
              }
            return term.otherwise ? name + " otherwise" : name
          }
          .joined(separator: ", ")
      }
      return ([sign, model.id(of: contribution.statement)] + words).joined(separator: " ")
    }
  }
}
