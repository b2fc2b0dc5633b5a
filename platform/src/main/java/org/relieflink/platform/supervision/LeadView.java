package org.relieflink.platform.supervision;

import java.util.Locale;
import java.util.Optional;

/** 线索的视图：the ways into the list of leads, each with a count. */
public enum LeadView {
  /** 待核实：nobody has said anything and nothing has to be settled first. */
  OPEN("l.state = 'open' and l.finding = 'met'"),
  /** 先核对：a link or a date has to be settled by a person first. */
  UNSETTLED("l.state = 'open' and l.finding = 'unknown'"),
  /** 属实。 */
  CONFIRMED("l.state = 'confirmed'"),
  /** 有争议。 */
  DISPUTED("l.state = 'disputed'"),
  /** 不属实。 */
  UNFOUNDED("l.state = 'unfounded'");

  private final String condition;

  LeadView(String condition) {
    this.condition = condition;
  }

  /** SQL over the columns of a lead. */
  public String condition() {
    return condition;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LeadView> find(String code) {
    for (LeadView view : values()) {
      if (view.code().equals(code)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }
}
