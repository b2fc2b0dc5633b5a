package org.relieflink.platform.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.supervision.LeadFilter;

/**
 * 线索列表页。 The list page, ready for the template.
 *
 * @param note under the title: when it ran and about which day
 * @param first address of the first lead, to look at them one by one
 */
record LeadListView(
    LeadFilter filter,
    String note,
    boolean everRun,
    List<Tab> tabs,
    List<Selection> selections,
    List<Line> lines,
    String query,
    @Nullable String first,
    String counted,
    @Nullable String previous,
    @Nullable String next) {

  /** 一个视图。 */
  record Tab(String label, String count, String href, boolean current) {}

  /** 一个筛选项。 */
  record Selection(String name, String label, String any, String chosen, List<Option> options) {}

  /** 一个选择。 */
  record Option(String value, String label) {}

  /**
   * 一行，已遮盖。
   *
   * @param unverified the rule's basis was not verified
   */
  record Line(
      String href,
      String name,
      String sexAge,
      String number,
      String title,
      String kind,
      String listedClass,
      String owner,
      String source,
      String tag,
      String finding,
      boolean unverified) {
    @Override
    public String toString() {
      return "Line[" + href + "]";
    }
  }
}
