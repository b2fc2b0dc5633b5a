package org.relieflink.platform.transfer.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.transfer.RecommendationLetter;

/** 一件移送在页面上的样子。 */
record ShownTransfer(
    Head head,
    int version,
    String next,
    Preview preview,
    Map<String, String> situation,
    List<Stage> stages,
    List<Span> spans,
    List<Step> steps,
    List<Act> acts,
    Letters letters,
    Reply reply,
    List<Head> others) {

  /** 列表的一行，也是一页的头。 */
  record Head(
      String href,
      String number,
      String person,
      String unit,
      String state,
      String due,
      String standing,
      String tag,
      String area,
      String ageGroup,
      boolean escalated) {}

  /** 接受以前看得到的：what kind of help, where, how old; not who. */
  record Preview(List<String> helps, String area, String ageGroup, String from, String kind) {}

  /** 走到哪里：done, now or still to come. */
  record Stage(String label, boolean done, boolean now) {}

  /** 谁拿着多久。 */
  record Span(String unit, LocalDate from, String to, int days) {}

  /** 一步。 */
  record Step(String at, String act, String who, String reason, String words) {}

  /** 一个选项。 */
  record Choice(String id, String title) {}

  /**
   * 一个动作：what has to be said with it.
   *
   * @param sexual whether the signer answers what case it is
   */
  record Act(
      String code,
      String path,
      String label,
      String hint,
      boolean primary,
      boolean words,
      boolean sexual,
      List<Choice> reasons,
      List<Choice> units) {
    /** Whether it is more than a button. */
    public boolean folded() {
      return words || sexual || !reasons.isEmpty() || !units.isEmpty();
    }
  }

  /**
   * 函：none or one.
   *
   * @param sent whether it has its number
   */
  record Letters(List<RecommendationLetter> all, boolean sent) {}

  /** 回复说了什么。 */
  record Reply(List<Given> given, List<PaperLine> papers) {}

  /** 一项结果。 */
  record Given(String title, String value, String period, String ground) {}

  /** 一份材料。 */
  record PaperLine(String href, String kind, String size, String at) {}
}
