import Diagnostics
import FlowAlgebra

extension ChangeRule {
  /// The rule of a disclosure that is new in a dimension.
  init(addedIn dimension: Dimension) {
    self =
      switch dimension {
      case .data: .dataAdded
      case .recipients: .recipientAdded
      case .purposes: .purposeWidened
      case .subjects: .subjectAdded
      case .services: .serviceAdded
      case .methods: .methodAdded
      case .sources: .sourceAdded
      case .identifiability: .identifiabilityAdded
      case .time: .periodExtended
      default: .conditionWidened
      }
  }

  /// The rule of a disclosure that ends in a dimension.
  init(removedIn dimension: Dimension) {
    self =
      switch dimension {
      case .data: .dataRemoved
      case .recipients: .recipientRemoved
      case .purposes: .purposeNarrowed
      case .subjects: .subjectRemoved
      case .services: .serviceRemoved
      case .methods: .methodRemoved
      case .sources: .sourceRemoved
      case .identifiability: .identifiabilityRemoved
      case .time: .periodShortened
      default: .conditionNarrowed
      }
  }
}
