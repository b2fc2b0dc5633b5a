package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.screening.HitFilter;

/**
 * 命中列表页。 The page model of the list.
 *
 * @param note what the figures rest on: the run and the days of the lists
 * @param first href of the first hit, for going through them one by one
 * @param deciding whether this officer decides, or only looks
 * @param key makes a bulk act happen once
 */
public record HitListView(
    HitFilter filter,
    String query,
    String note,
    List<Tab> tabs,
    List<Selection> selections,
    List<HitLine> rows,
    Pager pager,
    @Nullable String first,
    boolean everRun,
    boolean deciding,
    String key) {

  public HitListView {
    tabs = List.copyOf(tabs);
    selections = List.copyOf(selections);
    rows = List.copyOf(rows);
  }

  /** 一个保存的视图。 */
  public record Tab(String label, String count, String href, boolean current) {}

  /** 一个下拉筛选项。 */
  public record Selection(
      String name, String label, String any, String chosen, List<Option> options) {
    public Selection {
      options = List.copyOf(options);
    }
  }

  /** 一个选项。 */
  public record Option(String value, String label) {}

  /** 翻页。 */
  public record Pager(
      long from, long to, String total, @Nullable String previous, @Nullable String next) {}

  public boolean decidedView() {
    return filter.view() == org.relieflink.platform.screening.HitView.DECIDED;
  }
}
