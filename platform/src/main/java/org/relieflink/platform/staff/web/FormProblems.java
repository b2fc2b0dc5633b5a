package org.relieflink.platform.staff.web;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusalKind;
import org.relieflink.platform.staff.StaffRefusal;
import org.springframework.stereotype.Component;

/** 表单上的错：a refusal that the person can mend on the same page, at the field it belongs to. */
@Component
class FormProblems {
  private final ProblemTexts texts;

  FormProblems(ProblemTexts texts) {
    this.texts = texts;
  }

  /** Empty when it was done; what cannot be mended here is thrown. */
  Optional<List<FieldProblem>> of(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Refused<?> refused)) {
      return Optional.empty();
    }
    Refusal refusal = refused.refusal();
    RefusalKind kind = refusal.code().kind();
    if (kind == RefusalKind.FORBIDDEN || kind == RefusalKind.NOT_FOUND) {
      throw refusal.asException();
    }
    return Optional.of(List.of(new FieldProblem(field(refusal), texts.detail(refusal))));
  }

  private static String field(Refusal refusal) {
    if (!(refusal.code() instanceof StaffRefusal code)) {
      return "main";
    }
    return switch (code) {
      case NUMBER_TAKEN, NUMBER_WRONG -> "number";
      case NAME_WRONG -> "name";
      case EMPLOYEE_WRONG -> "employee";
      case UNIT_UNKNOWN, UNIT_CLOSED -> "unit";
      case POST_CODE_WRONG, POST_CODE_TAKEN -> "code";
      case POST_ORDER_WRONG -> "order";
      case NOT_GRANTABLE, ROLE_UNKNOWN, ROLE_NOT_FOR_UNIT -> "role";
      case DOCUMENT_MISSING, DOCUMENT_TOO_LONG -> "document";
      case PLACE_WRONG, UNIT_TAKEN -> "place";
      case LINE_UNKNOWN -> "line";
      case PASSWORD_WRONG -> "old";
      case PASSWORD_SAME, PASSWORD_WEAK -> "fresh";
      default -> "main";
    };
  }
}
