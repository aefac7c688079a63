import Registry

// The phrase that words each declared value.

extension Storage {
  var phrase: PhraseID {
    switch self {
    case .onDevice: .collectionOnDevice
    case .transient: .collectionTransient
    case .stored: .collectionStored
    }
  }
}

extension Provision {
  var phrase: PhraseID {
    switch self {
    case .optional: .provisionOptional
    case .contractual: .provisionContractual
    case .statutory: .provisionStatutory
    }
  }
}

extension ProcessingOperation {
  var phrase: PhraseID {
    switch self {
    case .combine: .useCombine
    case .enrich: .useEnrich
    case .infer: .useInfer
    case .train: .useTrain
    case .access: .useAccess
    case .preserve: .usePreserve
    case .delete: .useDelete
    }
  }
}

extension FlowKind {
  var phrase: PhraseID {
    switch self {
    case .sent: .sharingSent
    case .referred: .sharingReferred
    case .collectedDirectly: .sharingCollectedDirectly
    case .accessed: .sharingAccessed
    }
  }
}

extension Action {
  var phrase: PhraseID {
    switch self {
    case .collect: .neverCollect
    case .process: .neverProcess
    case .use: .neverUse
    case .access: .neverAccess
    case .retain: .neverRetain
    case .share: .neverShare
    case .sell: .neverSell
    }
  }
}

extension LegalSense {
  var phrase: PhraseID {
    switch self {
    case .sell: .inLawSell
    case .share: .inLawShare
    case .businessPurpose: .inLawBusinessPurpose
    }
  }
}

extension ProcessingRole {
  /// Of all recipients of a statement.
  var shared: PhraseID {
    switch self {
    case .processor: .roleProcessor
    case .controller: .roleController
    case .jointController: .roleJointController
    }
  }

  /// Of the recipients that are named with it.
  var named: PhraseID {
    switch self {
    case .processor: .roleProcessorOf
    case .controller: .roleControllerOf
    case .jointController: .roleJointControllerOf
    }
  }
}

extension Slot {
  /// What `only` says of the slot: in it, there is nothing else.
  var only: PhraseID {
    switch self {
    case .with: .onlyRecipients
    case .purposes: .onlyPurposes
    case .data: .onlyData
    case .subjects: .onlySubjects
    case .services: .onlyServices
    case .from: .onlySources
    case .via: .onlyMethods
    case .where: .onlyWhere
    case .identifiability: .onlyForm
    }
  }
}
