import Foundation
import Interchange
import Registry
import Testing

@Suite struct JSONSchemaTests {
  private let schema: [String: Any]
  private let definitions: [String: [String: Any]]

  init() throws {
    let object = try JSONSerialization.jsonObject(with: Data(JSONSchema.text().utf8))
    schema = try #require(object as? [String: Any])
    definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  }

  private func fields(of name: String) throws -> [String: [String: Any]] {
    try #require(definitions[name]?["properties"] as? [String: [String: Any]], "\(name)")
  }

  @Test func everySectionIsDescribed() throws {
    let sections = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(sections.keys) == Set(Section.allCases.map(\.rawValue)))
    #expect(sections.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
  }

  @Test func everyFieldIsExplained() throws {
    for name in definitions.keys {
      guard let fields = definitions[name]?["properties"] as? [String: [String: Any]],
        definitions[name]?["description"] != nil
      else { continue }
      for (field, schema) in fields {
        #expect((schema["description"] as? String)?.hasSuffix(".") == true, "\(name) \(field)")
      }
      #expect(definitions[name]?["additionalProperties"] as? Bool == false, "\(name)")
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    var references: Set<String> = []
    collect(schema, &references)
    #expect(!references.isEmpty)
    #expect(references.subtracting(definitions.keys.map { "#/$defs/\($0)" }).isEmpty)
  }

  private func collect(_ value: Any, _ references: inout Set<String>) {
    if let object = value as? [String: Any] {
      if let reference = object["$ref"] as? String { references.insert(reference) }
      for inner in object.values { collect(inner, &references) }
    } else if let list = value as? [Any] {
      for inner in list { collect(inner, &references) }
    }
  }

  @Test func promisesTakeWhatTheirActionTakes() throws {
    let fields = try fields(of: "promise")
    #expect(fields["when"] == nil)
    #expect(fields["with"] != nil && fields["purposes"] != nil)
    #expect(try self.fields(of: "sharing")["when"] != nil)
    let conditions = try #require(definitions["promise"]?["allOf"] as? [[String: Any]])
    let refusals = conditions.compactMap { condition -> (String, [String])? in
      let action = ((condition["if"] as? [String: Any])?["properties"] as? [String: Any])?["action"]
      let word = ((action as? [String: Any])?["enum"] as? [String])?.first
      let refused = (condition["then"] as? [String: Any])?["properties"] as? [String: Any]
      return word.map { ($0, (refused?.keys).map(Array.init)?.sorted() ?? []) }
    }
    #expect(refusals.contains { $0 == ("collect", ["operation", "purposes", "with"]) })
    #expect(refusals.contains { $0 == ("use", ["with"]) })
    #expect(refusals.contains { $0 == ("share", ["operation"]) })
  }

  @Test func exceptionsHoldExceptions() throws {
    let exceptions = try #require(try fields(of: "sharing-negative-exception")["except"])
    var references: Set<String> = []
    collect(exceptions, &references)
    #expect(references == ["#/$defs/sharing-positive-exception"])
  }
}
