package org.relieflink.platform.relief;

import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.SubjectRef;

/** 案件的文书：which kinds of official papers fit a case as it stands. */
public final class CasePapers {
  /** 文书的来源是案件。 */
  public static final String KIND = "relief_case";

  private CasePapers() {}

  public static SubjectRef subject(ReliefCase one) {
    return new SubjectRef(KIND, Long.toString(one.id()));
  }

  /** Kinds that fit its state, in the order of the kinds. */
  public static List<DocumentKind> kinds(ReliefCase one) {
    return Arrays.stream(DocumentKind.values()).filter(kind -> fits(one, kind)).toList();
  }

  /** A decision paper fits a granted case alone, a notice of refusal a refused one. */
  public static boolean fits(ReliefCase one, DocumentKind kind) {
    ReliefDecision decision = one.decision();
    return switch (kind) {
      case APPLICATION, ORAL_RECORD -> one.state() == ReliefState.ACCEPTANCE;
      case ACCEPTANCE -> accepted(one) && (one.state().isLive() || decision != null);
      case SUPPLEMENT, PROMISE -> one.state().isLive();
      case REVIEW_REPORT, APPROVAL_FORM ->
          decision == null ? one.state().isLive() && proposed(one) : decision.isGrant();
      case DECISION -> decision != null && decision.isGrant();
      case REFUSAL -> decision != null && !decision.isGrant();
      case PAYMENT_RECORD, FOLLOW_UP -> one.state() == ReliefState.PAYMENT_DUE;
      case LEAD_TRANSFER, RECOMMENDATION, REPLY, LEGAL_AID_CERTIFICATE -> false;
    };
  }

  private static boolean accepted(ReliefCase one) {
    return one.steps().stream().anyMatch(step -> step.act() == ReliefAct.ACCEPT);
  }

  private static boolean proposed(ReliefCase one) {
    return one.proposed().filter(Proposed::isGrant).isPresent();
  }
}
