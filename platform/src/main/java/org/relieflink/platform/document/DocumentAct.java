package org.relieflink.platform.document;

import java.util.EnumSet;
import java.util.Set;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;

/** 合法的动作：the one table of moves; the database holds the same as {@code document.move}. */
public enum DocumentAct {
  /** 写一版：the first begins the paper; a later one puts a checked paper back. */
  WRITE(
      Matter.DOCUMENTS,
      Deed.WRITE,
      DocumentState.DRAFT,
      EnumSet.of(DocumentState.DRAFT, DocumentState.CHECKED)),
  /** 核稿：by somebody who wrote none of it. */
  CHECK(Matter.DOCUMENTS, Deed.DECIDE, DocumentState.CHECKED, EnumSet.of(DocumentState.DRAFT)),
  /** 退回修改，写明哪里。 */
  RETURN(
      Matter.DOCUMENTS,
      Deed.DECIDE,
      DocumentState.DRAFT,
      EnumSet.of(DocumentState.DRAFT, DocumentState.CHECKED)),
  /** 签发：by a chief who wrote none of it. */
  ISSUE(
      Matter.DOCUMENT_ISSUES, Deed.DECIDE, DocumentState.ISSUED, EnumSet.of(DocumentState.CHECKED)),
  /** 不办了：before it was issued. */
  DROP(
      Matter.DOCUMENTS,
      Deed.WRITE,
      DocumentState.WITHDRAWN,
      EnumSet.of(DocumentState.DRAFT, DocumentState.CHECKED)),
  /** 作废：of an issued one; its number stays used. */
  WITHDRAW(
      Matter.DOCUMENT_ISSUES,
      Deed.DECIDE,
      DocumentState.WITHDRAWN,
      EnumSet.of(DocumentState.ISSUED));

  private final Matter matter;
  private final Deed deed;
  private final DocumentState to;

  @SuppressWarnings("ImmutableEnumChecker") // never changed after it is made
  private final Set<DocumentState> from;

  DocumentAct(Matter matter, Deed deed, DocumentState to, Set<DocumentState> from) {
    this.matter = matter;
    this.deed = deed;
    this.to = to;
    this.from = from;
  }

  /** The right that the table must give for it. */
  public Need need() {
    return new Need(matter, deed);
  }

  public DocumentState to() {
    return to;
  }

  public boolean from(DocumentState state) {
    return from.contains(state);
  }

  /** Whether it wants words: what is wrong, or why not any more. */
  public boolean wantsWords() {
    return this == RETURN || this == DROP || this == WITHDRAW;
  }

  /** Whether whoever wrote any of it is barred. */
  public boolean wantsAnother() {
    return this == CHECK || this == ISSUE;
  }
}
