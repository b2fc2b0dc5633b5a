package org.relieflink.platform.ferry;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 摆渡的拒绝：the sentences stand in the bundle {@code ferry}; some travel back in receipts. */
public enum FerryRefusal implements RefusalCode {
  /** There is none, or it is another place's. */
  UNKNOWN(RefusalKind.NOT_FOUND),
  CARD_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** The card is the own one. */
  OWN_CARD(RefusalKind.UNPROCESSABLE),
  TITLE_UNUSABLE(RefusalKind.UNPROCESSABLE),
  NETWORK_UNKNOWN(RefusalKind.UNPROCESSABLE),
  DEPARTMENT_UNKNOWN(RefusalKind.UNPROCESSABLE),
  /** Another site answers for the department already. */
  DEPARTMENT_TAKEN(RefusalKind.CONFLICT),
  ASKED_ALREADY(RefusalKind.CONFLICT),
  /** Who registered a site does not agree to it. */
  OWN_REGISTRATION(RefusalKind.FORBIDDEN),
  MOVED_ON(RefusalKind.CONFLICT),
  /** The receipt came, nothing has to be sent again. */
  RECEIPTED_ALREADY(RefusalKind.CONFLICT),
  /** An item of a package that nobody can read. */
  ITEM_UNUSABLE(RefusalKind.UNPROCESSABLE),
  /** The site does not stand for that department, or may not ask. */
  NOT_THEIRS(RefusalKind.FORBIDDEN),
  /** The same item came in an earlier package. */
  TAKEN_BEFORE(RefusalKind.CONFLICT),
  /** The door of the capability broke on it; the log says how. */
  NOT_POSSIBLE(RefusalKind.UNPROCESSABLE),
  /** Lists came, and this server watches no folder for lists. */
  NO_LIST_FOLDER(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  FerryRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "ferry";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
