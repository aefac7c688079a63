import Registry

extension LegalReading {
  func shortfalls(organization fact: OrganizationFact) -> [Shortfall] {
    guard let organization = registry.organization else {
      return fact == .officerContact ? [] : missing("there is no `organization`")
    }
    let lacks = { (text: String) in [Shortfall(organization.header, text)] }
    let hasPage = organization.contact.map { registry.links[$0.value]?.url != nil } ?? false
    let hasElectronic = organization.email != nil || hasPage
    switch fact {
    case .legalName:
      return organization.legalName == nil ? lacks("no `legal-name`") : []
    case .contact:
      return hasElectronic || organization.address != nil
        ? [] : lacks("no `address`, no `email`, and no `contact` that leads to an address")
    case .postalAddress:
      return organization.address == nil ? lacks("no `address`") : []
    case .electronicContact:
      return hasElectronic ? [] : lacks("no `email`, and no `contact` that leads to an address")
    case .officer:
      return organization.dataProtectionOfficer == nil ? lacks("no `data-protection-officer`") : []
    case .officerContact:
      guard case .appointed(_, nil) = organization.dataProtectionOfficer else { return [] }
      return lacks("an officer without `email`")
    case .authority:
      return organization.authorities.contains { $0.jurisdiction == pack.jurisdiction }
        ? [] : lacks("no authority for `\(pack.jurisdiction.rawValue)`")
    case .security:
      return organization.security == nil ? lacks("no `security`") : []
    }
  }

  var missingRepresentative: [Shortfall] {
    guard let organization = registry.organization else { return [] }
    if let country = organization.country, pack.home.contains(country.value.code) { return [] }
    let isRepresented = organization.representatives.contains {
      $0.jurisdiction == pack.jurisdiction
    }
    if isRepresented { return [] }
    let text = "no representative for `\(pack.jurisdiction.rawValue)`"
    guard let country = organization.country else {
      return [Shortfall(organization.header, "no `country`, and \(text)")]
    }
    return [Shortfall(organization.header, at: country.span, text)]
  }

  func shortfalls(registry fact: RegistryFact) -> [Shortfall] {
    let settings = registry.settings
    switch fact {
    case .dataSubjects:
      return registry.dataSubjects.count == 0 ? missing("there are no `data-subjects`") : []
    case .date:
      return settings.effective == nil && settings.reviewed == nil
        ? missing("neither `effective` nor `reviewed`") : []
    case .reviewWithinAYear:
      let days = [settings.effective, settings.reviewed].compactMap { $0 }
      guard let latest = days.max(by: { $0.value < $1.value }) else {
        return missing("neither `effective` nor `reviewed`")
      }
      // A leap year's worth of days: nothing is called late on the day itself.
      return date.dayNumber - latest.value.dayNumber > 366
        ? [Shortfall(settings.header, at: latest.span, "more than twelve months ago")] : []
    case .changeNoticeAsProcessor:
      let isProcessor = registry.services.terms.contains { $0.role == .processor }
      return isProcessor && settings.changeNotice == nil
        ? [Shortfall(settings.header, "no `change-notice`")] : []
    }
  }
}
