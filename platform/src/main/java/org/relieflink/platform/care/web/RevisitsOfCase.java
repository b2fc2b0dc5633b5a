package org.relieflink.platform.care.web;

import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.web.ShownRevisits.Line;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

/** 案件页上的回访：what is due next, and what was seen last. */
@Component("revisitsOfCase")
class RevisitsOfCase {
  private static final Line NONE = new Line(0, "", "", "", "", "", "", "plain", "");

  private final Revisits revisits;
  private final ShownRevisits shown;
  private final CurrentOfficer current;
  private final AccessTable table;

  RevisitsOfCase(
      Revisits revisits, ShownRevisits shown, CurrentOfficer current, AccessTable table) {
    this.revisits = revisits;
    this.shown = shown;
    this.current = current;
    this.table = table;
  }

  /** 一块；open：要不要显示。 */
  record Block(boolean open, Line line) {}

  public Block of(ReliefCase one) {
    Officer officer = current.get();
    if (!table.allows(officer, "GET", "/revisits")) {
      return new Block(false, NONE);
    }
    return revisits
        .of(officer, one)
        .map(it -> new Block(true, shown.line(it)))
        .orElseGet(() -> new Block(false, NONE));
  }
}
