package org.relieflink.platform.console;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * 字典里的一条。
 *
 * @param group part of the file it stands in, e.g. {@code quotas}
 * @param code as programs write it
 * @param name Chinese name; empty when the code is its own name
 * @param detail everything else the file says of it, key by key
 * @param from first day on which it counts; empty when the file names none
 * @param to last day; empty while there is none
 * @param source where it comes from (出处)
 * @param status word of {@link org.relieflink.law.TextStatus}; empty when the file names none
 */
public record DictionaryEntry(
    String group,
    String code,
    String name,
    String detail,
    String from,
    String to,
    String source,
    String status) {

  /** Whether somebody who typed this looks for it; an empty text finds everything. */
  public boolean has(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(code, name, detail, source, group)
        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
