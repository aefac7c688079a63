import Diagnostics
import FlowAlgebra
import Registry

/// What a rule is given.
///
/// What several rules build on is made when the first of them asks for it.
struct ValidationContext: Sendable {
  let registry: Registry
  /// The day on which the registry is looked at.
  let date: CalendarDate
  /// What the statements mean; nil while syntax, form or references are broken.
  let model: FlowModel?
  /// What the rules about flows share; nil where there is no model.
  let flows: FlowChecks?
  private let waivers: Waivers
  private let madePairs: Once<PairAnalysis?>
  private let madeRedundancies: Once<Redundancies>
  private let madeExceptions: Once<[PlacedException]>
  private let madePotentials: Once<RegionIndex?>

  /// What promises and statements are to each other; nil while there is no model.
  var pairs: PairAnalysis? { madePairs.value }

  /// Statements that others say too, and what stays open of that.
  var redundancies: Redundancies { madeRedundancies.value }

  /// What statements may mean, over the model's assertions; nil while there is no model.
  var potentials: RegionIndex? { madePotentials.value }

  /// Every exception of a statement or a retention entry; what cannot be decided is left out.
  var exceptions: [PlacedException] { madeExceptions.value }

  init(_ loaded: LoadedRegistry, on date: CalendarDate) {
    let registry = loaded.registry
    self.registry = registry
    self.date = date
    let waivers = Waivers(of: registry, on: date)
    self.waivers = waivers
    let model = loaded.isSound ? FlowModel(registry) : nil
    self.model = model
    flows = model.map(FlowChecks.init)
    madePairs = Once {
      model.map { model in
        PairAnalysis(model) { pair in
          // What is waived stands alone, so that the waiver silences nothing else.
          [pair.statement, model.promises[pair.promise].statement].contains {
            waivers.reason(toWaive: .rule(.contradiction), in: model.id(of: $0)) != nil
          }
        }
      }
    }
    madeRedundancies = Once { model.map { Redundancies(of: $0) } ?? Redundancies() }
    madePotentials = Once {
      model.map { RegionIndex($0.assertions.map(\.potential), in: $0.space.space) }
    }
    madeExceptions = Once { model.map(PlacedException.all) ?? [] }
  }

  /// The longest work that rules share, to be begun before them.
  var preparations: [@Sendable () -> Void] {
    [
      { [flows] in _ = flows?.origins }, { [madeRedundancies] in _ = madeRedundancies.value },
      { [flows] in _ = flows?.received }, { [madePairs] in _ = madePairs.value },
    ]
  }

  /// The header of a statement by its place in the model.
  func header(_ statement: Int) -> EntryHeader? { model?.statements[statement].header }

  /// A statement's key, with words about it.
  func label(_ statement: Int, _ text: String = "") -> Label? {
    header(statement).map { label($0.span, in: $0, text) }
  }

  /// Whether an entry carries a waiver of the rule that holds.
  func waives(_ rule: RuleID, _ header: EntryHeader) -> Bool { waives(.rule(rule), header) }

  /// Whether an entry carries a waiver of the rule or requirement that holds.
  func waives(_ id: FindingID, _ header: EntryHeader) -> Bool {
    waivers.reason(toWaive: id, in: registry.qualifiedID(header)) != nil
  }

  /// The waivers under which a finding stands: of its entry first, then of those that it labels.
  func waivers(of finding: Diagnostic) -> [HeldWaiver] {
    guard !waivers.isEmpty, finding.rule.isWaivable else { return [] }
    return ([finding.primary] + finding.labels).compactMap { label in
      label.entry.flatMap { entry in
        waivers.reason(toWaive: finding.rule, in: entry)
          .map { HeldWaiver(entry: entry, rule: finding.rule, reason: $0) }
      }
    }
  }

  /// A place in an entry, with words about it.
  func label(_ span: Span, in header: EntryHeader, _ text: String = "") -> Label {
    Label(span, entry: registry.qualifiedID(header), text)
  }
}
