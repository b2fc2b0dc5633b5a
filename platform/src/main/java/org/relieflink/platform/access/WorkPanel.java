package org.relieflink.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 侧栏：a small panel beside the work list.
 *
 * @param id stable id in the page, e.g. {@code fresh}
 * @param title e.g. 名单新不新
 * @param rows at most about ten
 */
public record WorkPanel(String id, String title, List<Row> rows) {

  /**
   * One row: name, note and a tag.
   *
   * @param tag class of the tag without prefix: good, warn, bad, todo, doing or plain
   */
  public record Row(String name, String note, String tag, String tagText, @Nullable String href) {}
}
