package org.relieflink.platform.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一条线索的页面，已遮盖。 One lead, ready for the template.
 *
 * @param question the title: what a person is asked to check
 * @param fields rows of the table of records side by side
 * @param key idempotency key of the next word
 */
record LeadDetailView(
    long id,
    String question,
    String name,
    String ruleTitle,
    String kind,
    String version,
    String tag,
    String finding,
    String state,
    boolean open,
    boolean superseded,
    boolean unverified,
    String owner,
    String day,
    List<Basis> basis,
    List<String> tolerances,
    List<Step> steps,
    List<String> columns,
    List<FieldLine> fields,
    List<Link> links,
    List<String> checks,
    List<Said> history,
    boolean deciding,
    String key,
    String back,
    @Nullable String previous,
    @Nullable String next) {

  /** 一条依据。 */
  record Basis(String clause, String says, String source, String tag, String status) {}

  /** 规则的一步。 */
  record Step(String asks, String tag, String finding, String reason) {}

  /** 并排的一行。 */
  record FieldLine(String label, List<String> values) {}

  /** 一次比对。 */
  record Link(String title, String tag, String level, String score, List<Line> lines) {
    /**
     * 一项依据。
     *
     * @param side up for it, down against it, faint when it does not count
     */
    record Line(String field, String label, String weight, String side) {}
  }

  /** 一次处置。 */
  record Said(String verdict, String reason, String who, String when) {}

  @Override
  public String toString() {
    return "LeadDetailView[" + id + "]";
  }
}
