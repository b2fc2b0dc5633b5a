package org.relieflink.platform.supervision;

/**
 * 筛选条件：which leads; an empty text means any.
 *
 * @param rule id of a rule
 * @param kind code of the kind, such as {@code dead}
 * @param listedClass class of the record that makes the lead
 * @param owner department that answers
 */
public record LeadFilter(
    LeadView view, String rule, String kind, String listedClass, String owner) {

  public static LeadFilter of(LeadView view) {
    return new LeadFilter(view, "", "", "", "");
  }

  /** Whether anything narrows the view. */
  public boolean narrowed() {
    return !(rule + kind + listedClass + owner).isEmpty();
  }

  public LeadFilter with(LeadView other) {
    return new LeadFilter(other, rule, kind, listedClass, owner);
  }
}
