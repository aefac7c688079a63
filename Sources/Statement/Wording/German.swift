import Registry

// Labels stand in the accusative, so the sentences ask for nothing else: "an", "für", "durch" and
// "über" take it, and where a genitive or dative would be due, a title stands in its place.

extension Language {
  static let german = Language(
    locale: .german,
    patterns: patterns([
      .collection: clause("erheben", "{data}[ {form}][ {from}][ {via}]"),
      .collectionOnDevice: "Diese Daten bleiben auf Ihrem Gerät.",
      .collectionTransient: "Wir speichern diese Daten nicht, sie laufen nur durch.",
      .collectionStored: "Wir speichern diese Daten.",
      .provisionOptional: "Sie müssen uns diese Daten nicht geben.",
      .provisionContractual: "Unser Vertrag mit Ihnen verlangt diese Daten.",
      .provisionStatutory: "Das Gesetz verlangt, dass Sie uns diese Daten geben.",
      .ifNotProvided: "Wenn Sie sie uns nicht geben: {text}.",
      .keptIn: "Wir bewahren diese Daten {country} auf.",

      .use: clause("verwenden", "{data}[ {form}][ {from}]"),
      .useCombine: clause("verbinden", "{data}[ {form}][ {from}] über unsere Angebote hinweg"),
      .useEnrich: clause("ergänzen", "{data}[ {form}][ um Daten {from}]"),
      .useInfer: split("werten", "{data}[ {form}][ {from}]", "aus", "auswerten"),
      .useTrain: clause("nutzen", "{data}[ {form}][ {from}] zum Training von Software"),
      .useAccess: split("sehen", "{data}[ {form}][ {from}]", "ein", "einsehen"),
      .usePreserve: split("bewahren", "{data}[ {form}][ {from}]", "auf", "aufbewahren"),
      .useDelete: clause("löschen", "{data}[ {form}][ {from}]"),

      .sharingSent: split(
        "geben", "{data}[ {form}][ {via}] an {recipients}", "weiter", "weitergeben"),
      .sharingReferred: split(
        "leiten", "{data}[ {form}][ {via}] an {recipients}", "weiter", "weiterleiten"),
      .sharingCollectedDirectly: clause(
        "lassen", "{recipients} {data}[ {form}][ {via}] direkt erheben"),
      .sharingAccessed: clause("lassen", "{recipients} {data}[ {form}][ {via}] einsehen"),
      .obligations: "Jeder Empfänger muss {items}.",
      .activity: "Was der Empfänger tut: {text}.",
      .activityOf: "Was {name} tut: {text}.",
      .obligationsOf: "Was {name} tun muss: {items}.",
      .onwardNone: "Der Empfänger gibt diese Daten nicht weiter.",
      .onward:
        "Der Empfänger gibt {data}[ {form}] an {recipients} weiter[, {purposes}][, {where}].",
      .sale: "Wir erhalten für diese Daten eine Gegenleistung.",
      .inLawSell: "Nach {law} ist das ein Verkauf von Daten.",
      .inLawShare: "Nach {law} ist das eine Weitergabe von Daten für Werbung.",
      .inLawBusinessPurpose: "Nach {law} ist das eine Weitergabe zu einem Geschäftszweck.",
      .notice: "So erfahren Sie davon: {text}.",
      .onlyRecipients: "Niemand sonst erhält diese Daten.",
      .onlyPurposes: "Zu keinem anderen Zweck werden diese Daten weitergegeben.",
      .onlyData: "Andere Daten werden so nicht weitergegeben.",
      .onlySubjects: "Die Daten anderer Personen werden so nicht weitergegeben.",
      .onlyServices: "Kein anderer Dienst von uns gibt Daten so weiter.",
      .onlySources: "Daten aus anderen Quellen werden so nicht weitergegeben.",
      .onlyMethods: "Auf keinem anderen Weg werden diese Daten weitergegeben.",
      .onlyWhere: "Unter keinen anderen Umständen werden diese Daten weitergegeben.",
      .onlyForm: "In keiner anderen Form werden diese Daten weitergegeben.",
      .roleProcessor: "Der Empfänger handelt in unserem Auftrag und auf unsere Weisung.",
      .roleController: "Der Empfänger entscheidet selbst über die Daten, als Verantwortlicher.",
      .roleJointController:
        "Der Empfänger und wir entscheiden zusammen, als gemeinsam Verantwortliche.",
      .roleProcessorOf: "In unserem Auftrag und auf unsere Weisung: {recipients}.",
      .roleControllerOf:
        "Als Verantwortliche, die selbst über die Daten entscheiden: {recipients}.",
      .roleJointControllerOf: "Als gemeinsam mit uns Verantwortliche: {recipients}.",
      .sentTo: "Die Daten gelangen {country}.",

      .neverCollect: promise("erheben", purposes: false),
      .neverProcess: promise("verarbeiten", purposes: false),
      .neverUse: promise("verwenden"),
      .neverAccess: promise("sehen", " ein"),
      .neverRetain: promise("speichern"),
      .neverShare: promise("geben", " weiter", to: true),
      .neverSell: promise("verkaufen", to: true),
      .neverYields: "sofern diese Erklärung nichts anderes sagt",
      .neverPrevails: "auch wenn diese Erklärung sonst etwas anderes sagt",
      .neverOperation:
        "[{promise}, kommt es|es kommt] nicht vor, dass wir {data}[ {form}][ {from}][ {via}] {item}[, {purposes}][, {where}][, {exceptions}][, {law}].",
      .inSenseOf: "im Sinn von {law}",
      .reminder: "Die Zusagen unter {link} begrenzen, was dieser Abschnitt sagt.",
      .reminderElsewhere:
        "Die Zusagen in unserem Dokument „{name}“ begrenzen, was dieser Abschnitt sagt.",

      .choice: "{kinds}:",
      .choiceAppliesTo: "Das betrifft {items}.",
      .choiceCollection: "{data} bei der Erhebung",
      .choiceUse: "{data} bei der Verwendung[, {purposes}]",
      .choiceSharing: "{data} bei der Weitergabe an {recipients}",
      .choiceRetention: "{data} bei der Aufbewahrung",
      .choiceCollected:
        "{data}[ {form}][ {subjects}], erhoben[ {from}][ {via}][, {purposes}][, {services}][, {where}]",
      .choiceOther: "{data}[ {form}][ {subjects}][, {purposes}][, {services}][, {where}]",
      .choiceReceived:
        "{data}[ {form}][ {subjects}], weitergegeben an {recipients}[ {from}][ {via}][, {purposes}][, {services}][, {where}]",
      .choiceCarriedOutBy: "Wenden Sie sich dafür an {recipients}.",
      .choiceLink: "Nutzen Sie dafür: {link}.",
      .choicePossible: "Diese Wahl besteht nicht in jedem Fall.",

      .gaps: "Diese Erklärung sagt nicht, {items}.",
      .purposeSentence: "Wir tun das, {purposes}.",
      .purposesSentence: "Wir tun das, {purposes}.",
      .purposesFollow: "Wir tun das zu diesen Zwecken:",
      .viaSentence: "Das geschieht {via}.",
      .dataExamples: "Mit „{title}“ meinen wir: {items}.",
      .purposeExamples: "Das geschieht zum Beispiel, {purposes}.",
      .methodLasts: "{title}, Lebensdauer: {period}.",
      .methodSetBy: "{title}, gesetzt durch {recipients}.",
      .legalBasis: "Rechtsgrundlage: {items}.",
      .legalBasisInLaw: "Rechtsgrundlage nach {law}: {items}.",
      .legitimateInterest: "Unser berechtigtes Interesse: {text}.",
      .safeguardsInLaw:
        "Nach {law} stützt sich die Weitergabe ins Ausland[ an {recipients}] auf {items}.",
      .retentionFor: "Wir bewahren diese Daten {period} lang auf.",
      .retentionAtMost: "Wir bewahren diese Daten höchstens {period} lang auf.",
      .retentionAtLeast: "Wir bewahren diese Daten mindestens {period} lang auf.",
      .retentionUntil: "Wir bewahren diese Daten auf, bis {text}.",
      .retentionUntilAtMost: "Wir bewahren diese Daten höchstens so lange auf, bis {text}.",
      .retentionUntilAtLeast: "Wir bewahren diese Daten mindestens so lange auf, bis {text}.",
      .retentionUntilAtRecipient: "Der Empfänger bewahrt diese Daten auf, bis {text}.",
      .retentionStarts: "Die Frist läuft ab diesem Zeitpunkt: {text}.",
      .retentionThen: "Danach: {text}.",
      .retentionAtRecipient: "Der Empfänger bewahrt diese Daten {period} lang auf.",
      .retentionEntry:
        "So lange bewahren wir {data}[ {subjects}][, weitergegeben an {recipients},] auf[, {purposes}][, {services}][, {where}][, {exceptions}]:",
      .since: "Das gilt ab dem {date}.",
      .until: "Das gilt bis zum Tag vor dem {date}.",
      .automatedLogic: "Die Entscheidung fällt ohne einen Menschen: {text}.",
      .automatedConsequences: "Das folgt aus der Entscheidung: {text}.",

      .can: "können",
      .from: "über {items}",
      .via: "durch {items}",
      .purposes: "um {items}",
      .purposesRepeated: "um {item}",
      .purposesAll: "zu jedem Zweck",
      .dataAll: "alle erhobenen Daten",
      .dataAny: "Daten jeder Art",
      .dataNothing: "keine Daten",
      .thisData: "diese Daten",
      .dataFollowing: "Folgendes",
      .partOf: "Daten aus der Kategorie „{title}“",
      .furtherPartOf: "weitere Daten aus der Kategorie „{title}“",
      .dataUnnamed: "Daten",
      .dataFurther: "weitere Daten",
      .recipientsUnnamed: "Empfänger",
      .recipientsFurther: "weitere Empfänger",
      .recipientsAmong: "Empfänger aus der Gruppe „{title}“",
      .recipientsAll: "jeden Empfänger",
      .recipientsNobody: "niemanden",
      .sourcesFurther: "weitere Quellen",
      .sourcesAmong: "eine Quelle aus der Gruppe „{title}“",
      .sourcesAll: "jede Quelle",
      .methodsFurther: "weitere Mittel",
      .methodsAmong: "Mittel der Art „{title}“",
      .methodsAll: "jedes Mittel",
      .subjectsAmong: "Personen aus der Gruppe „{title}“",
      .subjectsAll: "Personen jeder Art",
      .servicesAmong: "Dienste aus der Gruppe „{title}“",
      .servicesAll: "einen unserer Dienste",
      .purposesFurther: "weitere Zwecke zu verfolgen",
      .purposesAmong: "Zwecke aus der Gruppe „{title}“ zu verfolgen",
      .you: "Sie",
      .fromYou: "von Ihnen",
      .exceptPositive: "jedoch nicht {items}",
      .exceptNegative: "ausgenommen {items}",
      .exceptRecipients: "an {recipients}",
      .exceptSubjects: "für {subjects}",
      .exceptServices: "wenn Sie {services} nutzen",
      .exceptSince: "ab dem {date}",
      .exceptUntil: "vor dem {date}",
      .exceptClause: ", {text}",
      .exceptDescription: "({text})",
      .exceptOpen: "in Fällen, die diese Erklärung nicht nennt",
      .identified: "mit Bezug auf Ihre Person",
      .pseudonymous: "in pseudonymer Form",
      .aggregated: "in zusammengefasster Form",
      .anonymous: "in anonymer Form",
      .anyForm: "in jeder Form",
      .anyCircumstance: "gleich, was zu „{title}“ gilt",
      .scopeAll: "für alle Personen und alle unsere Dienste:",
      .scopeServices: "wenn Sie {services} nutzen:",
      .scopeSubjects: "für {subjects}:",
      .scopeSubjectsAndServices: "für {subjects}, wenn Sie {services} nutzen:",
      .recipientDetail: "{name} ({items})",

      .gapData: "welche Daten das sind",
      .gapFurtherData: "welche weiteren Daten das sind",
      .gapFrom: "woher die Daten stammen",
      .gapFurtherFrom: "welche weiteren Quellen das sind",
      .gapVia: "auf welchem Weg das geschieht",
      .gapFurtherVia: "welche weiteren Mittel das sind",
      .gapWith: "welche Empfänger das sind",
      .gapFurtherWith: "welche weiteren Empfänger das sind",
      .gapPurposes: "zu welchem Zweck das geschieht",
      .gapFurtherPurposes: "welche weiteren Zwecke das sind",
      .gapSubjects: "welche Personen gemeint sind",
      .gapServices: "welche Dienste gemeint sind",
      .gapForm: "in welcher Form das geschieht",
      .gapWhere: "unter welchen Umständen das geschieht",
      .gapTrigger: "wann das geschieht",
      .gapActivity: "was die Empfänger tun",
      .gapRole: "in welcher Rolle sie handeln",
      .gapCountries: "in welchen Ländern sie sind",
      .gapSafeguards: "was Daten im Ausland schützt",
      .gapSetBy: "wer sie setzt",
      .gapLasts: "wie lange sie bestehen",

      .weAre: "„Wir“ sind {name}[, {address}][, {country}].",
      .reachUs: "Sie erreichen uns unter {text}.",
      .dataProtectionOfficer: "Für den Datenschutz ist bei uns zuständig: {items}.",
      .noDataProtectionOfficer: "Eine Stelle für den Datenschutz haben wir nicht ernannt.",
      .representative:
        "[Nach {law} vertritt uns|Uns vertritt] {name}[, {address}].",
      .supervisoryAuthority:
        "[Nach {law} können Sie|Sie können] sich hier beschweren: {name}[ ({link})].",
      .effectiveVersion: "Dies ist Fassung {text}, sie gilt ab dem {date}.",
      .effective: "Dieser Text gilt ab dem {date}.",
      .version: "Dies ist Fassung {text}.",
      .prevailingLanguage:
        "Wo die Sprachen dieses Textes voneinander abweichen, gilt diese: {name}.",
      .headingGroup: "Unsere Firmengruppe",
      .headingVendors: "Firmen, die für uns arbeiten",
      .headingPartners: "Partner",
      .headingAuthorities: "Behörden",
      .headingSuccessors: "Beteiligte an einem Firmenverkauf",
      .headingOthers: "Andere",
      .headingUnnamed: "Empfänger, die nicht genannt sind",
      .summary: "Kurz gefasst",
      .summaryData: "Arten von Daten, die wir erheben: {count}[, {from}]. Mehr: {link}.",
      .summaryPurposes: "Zwecke, zu denen wir Daten verwenden: {count}. Mehr: {link}.",
      .summaryRecipients: "Wer Daten erhält: {items}. Mehr: {link}.",
      .summaryPromises: "Zusagen, was wir nicht tun: {count}. Mehr: {link}.",
      .summaryChoices: "Was Sie tun können: {kinds}. Mehr: {link}.",
      .recipientsUnnamedKind: "Empfänger, die nicht genannt sind",
      .draftTitle: "Entwurf: {text}",
      .draftGap: "⟦Lücke: {items}⟧",
      .draftQuestion: "⟦Offene Frage: {text}⟧",
      .dataTable: "Was wir erheben, auf einen Blick",
      .recipientTable: "Wer was erhält, auf einen Blick",
      .recipientList: "Empfänger",
      .methodList: "Mittel der Erhebung",
      .columnData: "Daten",
      .columnFrom: "Woher",
      .columnPurposes: "Wozu",
      .columnRecipients: "Wer sie erhält",
      .columnRetention: "Wie lange wir sie aufbewahren",
      .columnRecipient: "Empfänger",
      .columnWhen: "Wann",
      .columnWhere: "Wo",
      .columnStop: "Wie Sie es stoppen",
      .columnActivity: "Was er tut",
      .columnRole: "Rolle",
      .columnSafeguards: "Schutz im Ausland",
      .columnMethod: "Mittel",
      .columnKind: "Art",
      .columnSetBy: "Wer es setzt",
      .columnLasts: "Wie lange es besteht",
      .purposeTitle: "um {item}",
      .notSaid: "nicht gesagt",
      .notSaidWhich: "{item} (nicht gesagt, welche)",
      .further: "Weitere",
      .notApplicable: "–",
      .otherwise: "{item} (übrige)",
      .labelled: "{name}: {items}",
      .safeguardsBy: "Nach {law}: {items}",
      .websiteOf: "Website: {name}",
      .privacyStatementOf: "Datenschutzerklärung: {name}",
      .engagedBy: "beigezogen durch {recipients}",
      .recipientSince: "seit dem {date}",
      .recipientUntil: "bis zum Tag vor dem {date}",
      .periodAtMost: "höchstens {period}",
      .periodAtLeast: "mindestens {period}",
      .periodUntil: "bis {text}",
      .periodStarts: "{period}, ab diesem Zeitpunkt: {text}",
      .periodThen: "{period}; danach: {text}",
      .always: "immer",
      .yes: "ja",
      .no: "nein",

      .changesFrom: "Neu ab dem {date}",
      .changesUntil: "Nicht mehr ab dem {date}",
      .californiaTable: "Kategorien des kalifornischen Rechts",
      .californiaPeriod: "Die Tabelle umfasst die zwölf Monate bis und mit {date}.",
      .californiaNone: "In keiner dieser Kategorien",
      .columnCategory: "Kategorie",
      .columnCollected: "Erhoben",
      .columnDisclosed: "Zu einem Geschäftszweck weitergegeben an",
      .columnSold: "Verkauft an",
      .columnShared: "Für Werbung weitergegeben an",
      .pageContents: "Inhalt",
      .pageSkip: "Zum Text springen",

      .accessTitle: "Was wir mit Ihren Personendaten tun",
      .accessAnswer:
        "Sie haben uns nach Ihren Personendaten gefragt, und dieser Bericht ist unsere Antwort.",
      .accessFor: "Er ist für {subjects} geschrieben, Stand {date}.",
      .accessLimit: "Er sagt nur, was gilt, {items}.",
      .accessContact: "So erreichen Sie uns: {link}.",
      .accessData: "Welche Daten wir über Sie erheben",
      .accessPurposes: "Wozu wir Ihre Daten verwenden",
      .accessRecipients: "Wer Ihre Daten erhält",
      .accessOnward: "Wer Ihre Daten von ihnen erhält",
      .accessDetail: "Im Einzelnen",
      .accessNoRecipient: "Dieser Bericht nennt keine Empfänger Ihrer Daten.",
      .accessCategory: "eine Kategorie, deren Mitglieder dieser Bericht nicht nennt",
      .accessSources: "Woher Daten über Sie stammen",
      .accessOnlyYou: "Alle diese Daten stammen von Ihnen.",
      .accessRetention: "Wie lange wir Ihre Daten aufbewahren",
      .accessKeepUnsaid:
        "Dieser Bericht sagt nicht, wie lange wir diese Daten aufbewahren: {items}.",
      .accessDecisions: "Automatische Entscheidungen",
      .accessPromises: "Was wir mit Ihren Daten nicht tun",
      .accessRights: "Ihre Rechte und Wahlmöglichkeiten",
      .accessRightsInLaw: "Nach {law} können Sie {kinds}.",

      .noticeTitle: "Was sich an unserem Umgang mit Daten ändert",
      .noticeIntro:
        "Wir ändern etwas an unserem Umgang mit Daten. Diese Mitteilung sagt Ihnen, was.",
      .noticeDated: "Diese Mitteilung ist vom {date}.",
      .noticeNone: "Es ändert sich nicht, wer welche Daten erhält, und nicht, was wir zusagen.",
      .noticeNew: "Was neu ist",
      .noticeEnded: "Was endet",
      .noticeWithdrawn: "Was wir nicht mehr zusagen",
      .noticePromised: "Was wir zusätzlich zusagen",
      .noticeChanged: "Was sich im Einzelnen ändert",
      .noticeFrom: "ab dem {date} gilt: {title}",
      .noticeReplaces: "Das ersetzt die Weitergabe an {recipients}.",
      .noticeEndedCollection: clause("erheben", "{data}[ {form}][ {from}][ {via}] nicht mehr"),
      .noticeEndedUse: clause("verwenden", "{data}[ {form}][ {from}][ {via}] nicht mehr"),
      .noticeEndedOperation:
        "[{when}, kommt es|es kommt] nicht mehr vor, dass wir {data}[ {form}][ {from}] {item}[ {can}][, {purposes}][, {where}][, {exceptions}].",
      .noticeEndedSent: split(
        "geben", "{data}[ {form}][ {via}] nicht mehr an {recipients}", "weiter", "weitergeben"),
      .noticeEndedReferred: split(
        "leiten", "{data}[ {form}][ {via}] nicht mehr an {recipients}", "weiter", "weiterleiten"),
      .noticeEndedCollectedDirectly: clause(
        "lassen", "{recipients} {data}[ {form}][ {via}] nicht mehr direkt erheben"),
      .noticeEndedAccessed: clause(
        "lassen", "{recipients} {data}[ {form}][ {via}] nicht mehr einsehen"),
      .noticePromiseEnds: "diese Zusage gilt nicht mehr: {title}",
      .noticePromiseRemains: "Das sagen wir weiterhin zu: {title}",
      .noticeNow: "{name}: {items}.",
      .noticeBefore: "Bisher: {items}.",
      .noticeUnsaid: "nicht mehr gesagt",
      .noticeCountries: "Länder, in die die Daten gelangen",
      .noticeSafeguards: "Schutz der Daten im Ausland",
      .noticeLegalBasis: "Rechtsgrundlage",
      .noticeRole: "Rolle des Empfängers",
      .noticeObligations: "Was jeder Empfänger tun muss",
      .noticeRetention: "So lange werden die Daten aufbewahrt",
      .noticeCertain:
        "Bisher sagten wir, dass das vorkommen kann; jetzt sagen wir, dass es geschieht.",
      .noticePossible:
        "Bisher sagten wir, dass das geschieht; jetzt sagen wir, dass es vorkommen kann.",
      .noticeSaleEnds: "Wir erhalten für diese Daten keine Gegenleistung mehr.",
      .noticeLimitLifted: "Keine unserer Zusagen begrenzt das noch.",
      .noticeLimitSet: "Eine unserer Zusagen begrenzt das jetzt.",
      .noticeOnwardEnds:
        "Der Empfänger gibt {data}[ {form}] nicht mehr an {recipients} weiter[, {purposes}][, {where}].",
      .noticeChoiceAdded: "Sie können jetzt Folgendes tun: {kinds}.",
      .noticeChoiceRemoved: "Sie können Folgendes nicht mehr tun: {kinds}.",
      .noticeRenamed: "{name} heisst jetzt {text}.",
    ]),
    informal: patterns([
      .collectionOnDevice: "Diese Daten bleiben auf deinem Gerät.",
      .provisionOptional: "Du musst uns diese Daten nicht geben.",
      .provisionContractual: "Unser Vertrag mit dir verlangt diese Daten.",
      .provisionStatutory: "Das Gesetz verlangt, dass du uns diese Daten gibst.",
      .ifNotProvided: "Wenn du sie uns nicht gibst: {text}.",
      .notice: "So erfährst du davon: {text}.",
      .choiceCarriedOutBy: "Wende dich dafür an {recipients}.",
      .choiceLink: "Nutze dafür: {link}.",
      .you: "dich",
      .fromYou: "von dir",
      .exceptServices: "wenn du {services} nutzt",
      .identified: "mit Bezug auf deine Person",
      .scopeServices: "wenn du {services} nutzt:",
      .scopeSubjectsAndServices: "für {subjects}, wenn du {services} nutzt:",
      .reachUs: "Du erreichst uns unter {text}.",
      .supervisoryAuthority:
        "[Nach {law} kannst du|Du kannst] dich hier beschweren: {name}[ ({link})].",
      .columnStop: "Wie du es stoppst",
      .summaryChoices: "Was du tun kannst: {kinds}. Mehr: {link}.",
      .accessTitle: "Was wir mit deinen Personendaten tun",
      .accessAnswer:
        "Du hast uns nach deinen Personendaten gefragt, und dieser Bericht ist unsere Antwort.",
      .accessContact: "So erreichst du uns: {link}.",
      .accessData: "Welche Daten wir über dich erheben",
      .accessPurposes: "Wozu wir deine Daten verwenden",
      .accessRecipients: "Wer deine Daten erhält",
      .accessOnward: "Wer deine Daten von ihnen erhält",
      .accessNoRecipient: "Dieser Bericht nennt keine Empfänger deiner Daten.",
      .accessSources: "Woher Daten über dich stammen",
      .accessOnlyYou: "Alle diese Daten stammen von dir.",
      .accessRetention: "Wie lange wir deine Daten aufbewahren",
      .accessPromises: "Was wir mit deinen Daten nicht tun",
      .accessRights: "Deine Rechte und Wahlmöglichkeiten",
      .accessRightsInLaw: "Nach {law} kannst du {kinds}.",
      .noticeIntro:
        "Wir ändern etwas an unserem Umgang mit Daten. Diese Mitteilung sagt dir, was.",
      .noticeChoiceAdded: "du kannst jetzt Folgendes tun: {kinds}.",
      .noticeChoiceRemoved: "du kannst Folgendes nicht mehr tun: {kinds}.",
    ]),
    notice: patterns([
      .gaps: "Diese Mitteilung sagt nicht, {items}.",
      .neverYields: "sofern wir nichts anderes sagen",
      .neverPrevails: "auch wenn wir sonst etwas anderes sagen",
      .exceptOpen: "in Fällen, die diese Mitteilung nicht nennt",
    ]),
    report: patterns([
      .gaps: "Dieser Bericht sagt nicht, {items}.",
      .neverYields: "sofern dieser Bericht nichts anderes sagt",
      .neverPrevails: "auch wenn dieser Bericht sonst etwas anderes sagt",
      .exceptOpen: "in Fällen, die dieser Bericht nicht nennt",
    ]),
    choiceKinds: [
      .optIn: "zustimmen", .optOut: "ablehnen", .access: "Daten einsehen",
      .rectify: "Daten berichtigen", .erase: "Daten löschen lassen",
      .restrict: "die Verwendung einschränken", .object: "widersprechen",
      .port: "Daten mitnehmen", .withdrawConsent: "die Einwilligung widerrufen",
      .endSession: "eine Sitzung beenden", .block: "die Erhebung sperren",
      .complain: "sich beschweren",
    ],
    recipientKinds: [
      .subsidiary: "Tochterfirmen",
      .affiliate: "verbundene Firmen",
      .vendor: "beauftragte Firmen",
      .partner: "Partner",
      .authority: "Behörden",
      .successor: "Beteiligte an einem Firmenverkauf",
      .adviser: "Beratungsfirmen",
      .customer: "Kunden",
      .user: "andere Nutzerinnen und Nutzer",
      .staff: "unser Personal",
      .thirdParty: "Dritte",
      .public: "die Öffentlichkeit",
    ],
    operations: [
      .combine: "verbinden", .enrich: "ergänzen", .infer: "auswerten",
      .train: "zum Training von Software nutzen", .access: "einsehen",
      .preserve: "aufbewahren", .delete: "löschen",
    ],
    legalBases: [
      .consent: "die Einwilligung", .contract: "unser gemeinsamer Vertrag",
      .legalObligation: "eine Pflicht aus dem Gesetz",
      .vitalInterests: "der Schutz von Leib und Leben",
      .publicTask: "eine öffentliche Aufgabe", .legitimateInterests: "berechtigte Interessen",
    ],
    safeguards: [
      .adequacy: "die Anerkennung, dass das Recht im Zielland Daten angemessen schützt",
      .dpf: "die Liste zum Data Privacy Framework",
      .scc: "Standardvertragsklauseln", .bcr: "verbindliche Regeln innerhalb der Firmengruppe",
      .derogation: "eine Ausnahme im Gesetz", .other: "eine andere Garantie",
    ],
    jurisdictions: [
      .switzerland: "Schweizer Recht", .europeanUnion: "EU-Recht",
      .unitedKingdom: "britischem Recht", .california: "kalifornischem Recht",
      .brazil: "brasilianischem Recht",
    ],
    roles: [
      .processor: "Auftragsbearbeiter: handelt auf unsere Weisung",
      .controller: "Verantwortlicher: entscheidet selbst über die Daten",
      .jointController: "Gemeinsam mit uns verantwortlich",
    ],
    methodKinds: [
      .form: "Formular", .message: "Nachricht", .cookie: "Cookie", .beacon: "Web-Beacon",
      .log: "Protokoll", .software: "Software", .recording: "Aufzeichnung",
      .observation: "Beobachtung", .import: "Übernahme von Daten",
    ],
    californiaCategories: [
      .identifiers: "Angaben, die eine Person kennzeichnen",
      .customerRecords: "Angaben in Kundenunterlagen",
      .protectedCharacteristics: "Merkmale, die das Gesetz schützt",
      .commercialInformation: "Käufe und andere Geschäfte",
      .biometricInformation: "Biometrische Daten",
      .networkActivity: "Aktivität im Internet und in Netzen",
      .geolocation: "Standort", .sensoryInformation: "Ton, Bild und Ähnliches",
      .professionalInformation: "Arbeit und Beruf", .educationInformation: "Ausbildung",
      .inferences: "Schlüsse über eine Person",
      .sensitiveInformation: "Besonders schützenswerte Daten",
    ],
    regions: [.eea: "Europäischer Wirtschaftsraum", .eu: "Europäische Union"],
    anywhere: "jedes Land",
    plainPlace: PlaceForms(location: "in ", destination: "nach "),
    places: places,
    units: [
      .hours: UnitForms(one: "Stunde", other: "Stunden"),
      .days: UnitForms(one: "Tag", other: "Tage"), .weeks: UnitForms(one: "Woche", other: "Wochen"),
      .months: UnitForms(one: "Monat", other: "Monate"),
      .years: UnitForms(one: "Jahr", other: "Jahre"),
    ],
    determiners: [
      "Ihre ", "Ihren ", "Ihr ", "deine ", "deinen ", "dein ", "die ", "den ", "das ", "der ",
      "eine ", "einen ", "ein ", "unsere ", "unseren ", "unser ",
    ],
    conjunctions: [" und ", " oder "]
  )
}

// MARK: Where the verb stands

extension Language {
  /// A statement whose verb does not part.
  ///
  /// - Parameter middle: what stands between "wir" and what follows the verb.
  private static func clause(_ verb: String, _ middle: String) -> String {
    split(verb, middle, nil, verb)
  }

  /// A statement: after a clause in front the verb comes before "wir", after "können" it comes last.
  private static func split(
    _ verb: String, _ middle: String, _ particle: String?, _ infinitive: String
  ) -> String {
    let stated = particle.map { "\(middle) \($0)" } ?? middle
    return """
      [{when}, [{can} wir \(middle) \(infinitive)|\(verb) wir \(stated)]|\
      wir [{can} \(middle) \(infinitive)|\(verb) \(stated)]]\
      [, {purposes}][, {where}][, {exceptions}].
      """
  }

  /// A promise: "nicht" stands after the data, or "keine" before it.
  ///
  /// - Parameters:
  ///   - isGiving: whether the promise names recipients.
  ///   - hasPurposes: whether it may name purposes.
  private static func promise(
    _ verb: String, _ particle: String = "", to isGiving: Bool = false,
    purposes hasPurposes: Bool = true
  ) -> String {
    let middle = "[ {form}][ {from}][ {via}]"
    let none = isGiving ? "[, an {nobody}| an {recipients}]" : ""
    let not = isGiving ? "[ an {nobody}| nicht an {recipients}]" : " nicht"
    return """
      [{promise}, \(verb) wir|wir \(verb)] \
      [{nothing}\(middle)\(none)|{data}\(middle)\(not)]\(particle)\
      \(hasPurposes ? "[, {purposes}]" : "")[, {where}][, {exceptions}][, {law}].
      """
  }
}

// MARK: Places

extension Language {
  /// Names that take an article.
  private static let places: [String: PlaceForms] = {
    let feminine = [
      "CH": "Schweiz", "TR": "Türkei", "SK": "Slowakei", "UA": "Ukraine", "MN": "Mongolei",
      "VA": "Vatikanstadt",
    ]
    let plural = [
      "US": "Vereinigten Staaten", "NL": "Niederlanden", "PH": "Philippinen",
      "AE": "Vereinigten Arabischen Emiraten", "BS": "Bahamas", "MV": "Malediven",
      "SC": "Seychellen", "KM": "Komoren", "MH": "Marshallinseln", "SB": "Salomonen",
      "KY": "Kaimaninseln", "FO": "Färöern", "FK": "Falklandinseln",
    ]
    let masculine = [
      "IR": "Iran", "IQ": "Irak", "LB": "Libanon", "SD": "Sudan", "SS": "Südsudan",
      "YE": "Jemen", "TD": "Tschad", "NE": "Niger", "SN": "Senegal", "OM": "Oman",
    ]
    let special = [
      "all": PlaceForms(location: "in jedem Land", destination: "in jedes Land"),
      "GB": PlaceForms(
        location: "im Vereinigten Königreich", destination: "in das Vereinigte Königreich"),
      "EEA": PlaceForms(
        location: "im Europäischen Wirtschaftsraum",
        destination: "in den Europäischen Wirtschaftsraum"),
      "EU": PlaceForms(
        location: "in der Europäischen Union", destination: "in die Europäische Union"),
      "MD": PlaceForms(
        location: "in der Republik Moldau", destination: "in die Republik Moldau"),
      "CF": PlaceForms(
        location: "in der Zentralafrikanischen Republik",
        destination: "in die Zentralafrikanische Republik"),
      "DO": PlaceForms(
        location: "in der Dominikanischen Republik",
        destination: "in die Dominikanische Republik"),
    ]
    // A dative plural ends in -n; "in die" is followed by the accusative, which lacks it.
    let accusative = [
      "NL": "Niederlande", "AE": "Vereinigten Arabischen Emirate", "FO": "Färöer",
    ]
    var places = special
    for (code, name) in feminine {
      places[code] = PlaceForms(location: "in der \(name)", destination: "in die \(name)")
    }
    for (code, name) in plural {
      places[code] = PlaceForms(
        location: "in den \(name)", destination: "in die \(accusative[code] ?? name)")
    }
    for (code, name) in masculine {
      places[code] = PlaceForms(location: "im \(name)", destination: "in den \(name)")
    }
    return places
  }()
}
