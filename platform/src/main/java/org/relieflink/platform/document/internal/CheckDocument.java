package org.relieflink.platform.document.internal;

import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Shown;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 这一步能不能做：right, place in the table of moves, version of the page, who wrote it. */
@Component
class CheckDocument {
  static final String KEY = "[A-Za-z0-9._:-]{1,100}";
  private static final Need EXPORT = new Need(Matter.DOCUMENTS, Deed.EXPORT);
  private static final Need REVEAL = new Need(Matter.DOCUMENTS, Deed.REVEAL);

  private final Reach reach;
  private final DocumentRules rules;

  CheckDocument(Reach reach, DocumentRules rules) {
    this.reach = reach;
    this.rules = rules;
  }

  boolean may(Officer officer, DocumentAct act, Whose whose) {
    return reach.covers(officer, act.need(), whose);
  }

  /** Why a draft is not begun; empty when it may be. */
  Optional<Refusal> unfit(Officer officer, NewDocument order) {
    Whose own = Whose.ofPlace(officer.unit().place(), false);
    if (!may(officer, DocumentAct.WRITE, own)) {
      return Optional.of(Refusal.of(DocumentRefusal.NOT_FOR_ROLE));
    }
    return order.key().matches(KEY)
        ? unfitCase(order)
        : Optional.of(Refusal.of(DocumentRefusal.KEY_MISSING));
  }

  private static Optional<Refusal> unfitCase(NewDocument order) {
    boolean unusable =
        FreeWords.fault(order.caseNo(), false, Documents.LONGEST).isPresent()
            || FreeWords.namesSomebody(order.caseNo());
    if (unusable) {
      return Optional.of(Refusal.of(DocumentRefusal.CASE_UNUSABLE));
    }
    return order.subject().equals(SubjectRef.CASE) && order.caseNo().isEmpty()
        ? Optional.of(Refusal.of(DocumentRefusal.CASE_MISSING))
        : Optional.empty();
  }

  /** Whether the tables of rights and of moves let this officer do it now. */
  boolean open(Officer officer, Document document, DocumentAct act) {
    return act.from(document.state())
        && may(officer, act, document.whose())
        && !(act == DocumentAct.ISSUE && document.series().isEmpty())
        && !(act.wantsAnother() && document.writtenBy(officer.staffNumber()));
  }

  Optional<Refusal> refused(Officer officer, Document document, DocumentMove move) {
    DocumentAct act = move.act();
    if (!may(officer, act, document.whose())) {
      return Optional.of(Refusal.of(DocumentRefusal.NOT_FOR_ROLE));
    }
    if (act == DocumentAct.ISSUE && document.series().isEmpty()) {
      return Optional.of(Refusal.of(DocumentRefusal.NOT_NUMBERED));
    }
    if (move.version() != document.version() || !act.from(document.state())) {
      return Optional.of(Refusal.of(DocumentRefusal.MOVED_ON));
    }
    if (act.wantsAnother() && document.writtenBy(officer.staffNumber())) {
      return Optional.of(Refusal.of(DocumentRefusal.OWN_WORDS));
    }
    if (act == DocumentAct.ISSUE && rules.organ(document.whose().unit().place()).isEmpty()) {
      return Optional.of(Refusal.of(DocumentRefusal.ORGAN_UNKNOWN));
    }
    return words(move.words(), act.wantsWords());
  }

  /** What is wrong with words; nobody's number stands in them. */
  static Optional<Refusal> words(String words, boolean wanted) {
    Optional<Refusal> fault =
        FreeWords.fault(words, wanted, Documents.LONGEST).map(CheckDocument::refusal);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? Optional.of(Refusal.of(DocumentRefusal.WORDS_WITH_NUMBER))
        : fault;
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(DocumentRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(DocumentRefusal.WORDS_TOO_LONG, Documents.LONGEST);
      case UNREADABLE -> Refusal.of(DocumentRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(DocumentRefusal.WORDS_WITH_NUMBER);
    };
  }

  /** What a page shows of the persons on it. */
  Effect onPages(Officer officer, Document document) {
    return effect(reach.shown(officer, DocumentRows.READ, document.whose()), document);
  }

  /** Whether the officer may take what is published. */
  boolean publishes(Officer officer, Document document) {
    return reach.covers(officer, EXPORT, document.whose());
  }

  /** Whether a birth day may stand in the open for this officer. */
  boolean showsBirth(Officer officer, Whose whose) {
    Shown shown = reach.shown(officer, DocumentRows.READ, whose);
    return shown.person() == Effect.ALLOW && shown.closest() == Effect.ALLOW;
  }

  /** Whether the officer may have it in full. */
  boolean inFull(Officer officer, Document document) {
    return effect(reach.shown(officer, REVEAL, document.whose()), document) == Effect.ALLOW;
  }

  private static Effect effect(Shown shown, Document document) {
    boolean closest = document.minor() || document.whose().state() == RowState.SEALED;
    return closest ? shown.closest() : shown.person();
  }
}
