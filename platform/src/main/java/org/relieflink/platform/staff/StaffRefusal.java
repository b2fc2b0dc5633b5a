package org.relieflink.platform.staff;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 人员管理的拒绝：the sentences stand in the bundle {@code staff}. */
public enum StaffRefusal implements RefusalCode {
  /** There is none, or it is not within reach: the answers are the same. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  UNIT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** Nobody changes the own account, whatever the role. */
  OWN_ACCOUNT(RefusalKind.FORBIDDEN),
  NOT_YOURS(RefusalKind.FORBIDDEN),
  NOT_GRANTABLE(RefusalKind.UNPROCESSABLE),
  ROLE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  ROLE_NOT_FOR_UNIT(RefusalKind.UNPROCESSABLE),
  /** Two accounts of one person with roles that do not go together. */
  INCOMPATIBLE(RefusalKind.CONFLICT),
  /** Same name in the same unit, and no employee ids that tell them apart. */
  MAYBE_SAME_PERSON(RefusalKind.CONFLICT),
  /** The person the account belongs to was one of those who agreed. */
  OWN_VOICE(RefusalKind.CONFLICT),
  LAST_ADMINISTRATOR(RefusalKind.CONFLICT),
  NOTHING_TO_CHANGE(RefusalKind.CONFLICT),
  ACCOUNT_CLOSED(RefusalKind.CONFLICT),
  ALREADY_OPEN(RefusalKind.CONFLICT),
  UNIT_CLOSED(RefusalKind.CONFLICT),
  UNIT_IN_USE(RefusalKind.CONFLICT),
  UNIT_TAKEN(RefusalKind.CONFLICT),
  /** There is none, or it is not within reach: the answers are the same. */
  POST_UNKNOWN(RefusalKind.NOT_FOUND),
  /** To whom a post is given, or from whom it is taken: none chosen, or not within reach. */
  ACCOUNT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  POST_CODE_TAKEN(RefusalKind.CONFLICT),
  /** It brings another role than when it was seen. */
  POST_CHANGED(RefusalKind.CONFLICT),
  POST_CLOSED(RefusalKind.CONFLICT),
  /** Somebody has it: it is not closed, and brings no other role. */
  POST_IN_USE(RefusalKind.CONFLICT),
  /** The post is of another unit than the account. */
  POST_ELSEWHERE(RefusalKind.UNPROCESSABLE),
  /** Role and unit follow from a post; it is taken first. */
  POST_HELD(RefusalKind.CONFLICT),
  POST_CODE_WRONG(RefusalKind.UNPROCESSABLE),
  POST_ORDER_WRONG(RefusalKind.UNPROCESSABLE),
  NUMBER_TAKEN(RefusalKind.CONFLICT),
  NUMBER_WRONG(RefusalKind.UNPROCESSABLE),
  NAME_WRONG(RefusalKind.UNPROCESSABLE),
  EMPLOYEE_WRONG(RefusalKind.UNPROCESSABLE),
  PLACE_WRONG(RefusalKind.UNPROCESSABLE),
  LINE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_TOO_LONG(RefusalKind.UNPROCESSABLE),
  DOCUMENT_MISSING(RefusalKind.UNPROCESSABLE),
  DOCUMENT_TOO_LONG(RefusalKind.UNPROCESSABLE),
  CHANGE_UNKNOWN(RefusalKind.UNPROCESSABLE),
  KEY_MISSING(RefusalKind.BAD_REQUEST),
  KEY_TOO_LONG(RefusalKind.BAD_REQUEST),
  KEY_REUSED(RefusalKind.UNPROCESSABLE),
  LIMIT_OUT_OF_RANGE(RefusalKind.BAD_REQUEST),
  PASSWORD_WRONG(RefusalKind.UNPROCESSABLE),
  PASSWORD_SAME(RefusalKind.UNPROCESSABLE),
  PASSWORD_WEAK(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  StaffRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "staff";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
