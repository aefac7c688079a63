import FlowAlgebra
import Registry

/// What the table of a section may draw on: the `about` of the section and of its document.
struct SectionReach {
  private let document: Document
  private let section: DocumentSection
  private let model: FlowModel

  init(_ document: Document, _ section: DocumentSection, in model: FlowModel) {
    self.document = document
    self.section = section
    self.model = model
  }

  /// The document's own declaration.
  var source: EntryID { document.header.id }

  func filter(apartFrom slot: Slot? = nil) -> DocumentFilter {
    model.registry.filter(of: document, section, apartFrom: slot)
  }

  /// The statements that it takes, by their numbers in the model.
  func statements(apartFrom slot: Slot? = nil) -> Set<Int> {
    let filter = filter(apartFrom: slot)
    return Set(model.statements.indices.filter { filter.takes(model.statements[$0].scope) })
  }

  /// The statement of a number in the model.
  func statement(_ number: Int) -> any Statement { model.statements[number] }

  /// Whether a node lies, in its dimension's slot, at or below what it is limited to.
  func takes(_ node: Node, _ dimension: Dimension) -> Bool {
    guard let slot = dimension.slot, let taxonomy = model.space.taxonomy(of: dimension) else {
      return true
    }
    return [document.about, section.about].compactMap { $0?.slots[slot] }.allSatisfy { value in
      model.space.nodes(of: value, in: dimension).contains { taxonomy.isWithin(node, $0) }
    }
  }
}
