package org.relieflink.platform.watch;

import java.util.List;
import org.relieflink.platform.access.Purpose;

/**
 * 要导出什么：made by the capability that exports, never by the officer, so that what others agree to is
 * what leaves.
 *
 * @param list stable code, e.g. {@code hits}
 * @param label the same in one plain phrase, e.g. 命中：全部待核
 * @param filter as in the address
 * @param href where the file is asked for again once others agreed
 * @param rows which rows, by the ids of our own tables
 * @param purpose what this kind of list is used for
 */
public record ExportOrder(
    String list, String label, String filter, String href, List<String> rows, Purpose purpose) {
  public ExportOrder {
    rows = List.copyOf(rows);
  }
}
