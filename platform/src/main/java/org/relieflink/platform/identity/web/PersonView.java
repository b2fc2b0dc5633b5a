package org.relieflink.platform.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 档案页。 The page model of one person: who, what lists say, when, with whom, who could be the same,
 * what was decided, who looked.
 *
 * @param withheld a minor, of whom this officer is told no values
 * @param notices what needs a person's eye: contradicted decisions, ended records
 * @param past which past days it shows; empty for the present
 * @param ground for what it was opened
 */
record PersonView(
    String part,
    String name,
    String sexAge,
    String number,
    String born,
    String address,
    String phone,
    boolean withheld,
    String ground,
    List<String> notices,
    String past,
    List<RecordLine> records,
    List<FieldLine> fields,
    @Nullable TimePicture wide,
    @Nullable TimePicture narrow,
    List<SpanLine> spans,
    List<FamilyView> families,
    List<FamilyView.Event> chain,
    List<CandidateLine> candidates,
    List<HistoryLine> history,
    List<LookLine> looks,
    boolean mayDecide,
    boolean inquiries,
    boolean mayExport) {
  PersonView {
    notices = List.copyOf(notices);
    records = List.copyOf(records);
    fields = List.copyOf(fields);
    spans = List.copyOf(spans);
    families = List.copyOf(families);
    chain = List.copyOf(chain);
    candidates = List.copyOf(candidates);
    history = List.copyOf(history);
    looks = List.copyOf(looks);
  }

  /** 一条记录。 */
  record RecordLine(String id, String list, String asOf, String fresh, String tag) {}

  /** 一个字段。 */
  record FieldLine(
      String label, List<ValueLine> values, List<String> former, boolean conflict, String why) {
    @Override
    public String toString() {
      return "FieldLine[" + label + "]";
    }
  }

  /** 一个值。 */
  record ValueLine(String text, boolean counts, List<String> sources) {
    @Override
    public String toString() {
      return "ValueLine[" + sources.size() + "]";
    }
  }

  /** 一段时间。 */
  record SpanLine(
      String hardshipClass,
      String source,
      String from,
      String to,
      String asOf,
      String state,
      String tag) {}

  /** 可能是同一个人的。 */
  record CandidateLine(
      String href,
      String name,
      String sexAge,
      String number,
      String list,
      String why,
      String score) {
    @Override
    public String toString() {
      return "CandidateLine[" + why + "]";
    }
  }

  /**
   * 一个决定。
   *
   * @param undo what its button says; empty where there is nothing to take back
   */
  record HistoryLine(
      long id,
      String kind,
      String tag,
      String between,
      String compare,
      String reason,
      String who,
      String when,
      String evidence,
      String undo,
      long version) {}

  /** 谁看过。 */
  record LookLine(String when, String who, String what, String why) {}

  @Override
  public String toString() {
    return "PersonView[" + part + "]";
  }
}
