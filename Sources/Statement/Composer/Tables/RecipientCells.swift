import FlowAlgebra
import Registry

/// What a table says of a recipient, whatever reaches it.
struct RecipientCells {
  let speaker: Speaker
  let node: Node
  /// The recipient's place; nil for one that is not named.
  let index: Int?
  /// Its own, or that of the group of which it is an unnamed member.
  let profile: RecipientProfile?
  /// The disclosures by which we ourselves give it data.
  let direct: [SharingStatement]
  let names: TermNames

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  /// The name with what identifies the recipient and where to read more.
  var title: [Phrase] {
    let title = names.name(CoveredTerm(node: node), .recipients, besideOthers: true)
    guard let recipient else { return [title] }
    let legalName = recipient.legalName.map { Phrase($0.asOneLine) }
    let link = { (id: PhraseID, url: String?) -> Phrase? in
      url.map {
        Phrase(link: wording.phrase(id, [.name: title]).plainText, to: .url($0))
      }
    }
    let details: [Phrase?] = [
      legalName == title ? nil : legalName,
      recipient.engagedBy.map {
        wording.phrase(.engagedBy, [.recipients: speaker.title(.with, $0.value)])
      },
      recipient.since.map {
        wording.phrase(.recipientSince, [.date: Phrase(wording.date($0.value))])
      },
      recipient.until.map {
        wording.phrase(.recipientUntil, [.date: Phrase(wording.date($0.value))])
      },
      link(.websiteOf, recipient.website),
      link(.privacyStatementOf, recipient.privacyStatement),
    ]
    return [title] + details.compactMap { $0 }
  }

  var activities: [Phrase] {
    ([recipient?.activity] + direct.map(\.activity))
      .compactMap { speaker.text($0)?.capitalized }.withoutRepetition
  }

  var roles: [Phrase] {
    let roles = direct.isEmpty ? [profile?.role] : direct.map { $0.role ?? profile?.role }
    return roles.compactMap { $0.map(wording.word) }.withoutRepetition
  }

  var countries: [Phrase] {
    ((profile?.countries ?? []) + direct.flatMap(\.countries))
      .map { Phrase(wording.name(of: $0.value)) }.withoutRepetition
  }

  /// Law by law; what a statement says of safeguards holds instead of what its recipients have.
  var safeguards: [Phrase] {
    let own = profile?.safeguards ?? []
    let groups =
      direct.isEmpty ? own : direct.flatMap { $0.safeguards.isEmpty ? own : $0.safeguards }
    return groups.map { group in
      wording.phrase(
        .safeguardsBy,
        [
          .law: wording.word(group.jurisdiction),
          .items: wording.all(group.safeguards.map { wording.word($0.value) }),
        ])
    }.withoutRepetition
  }

  private var recipient: Recipient? { index.map { registry.recipients.terms[$0] } }
}
