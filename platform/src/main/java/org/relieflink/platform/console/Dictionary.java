package org.relieflink.platform.console;

import java.util.List;

/**
 * 一部字典：a code list or a file of dated rules as the server has it in force since its start.
 *
 * @param id stands in addresses, e.g. {@code quotas}
 * @param title Chinese name
 * @param version as the file names it; empty when it names none, or several files do
 * @param confirmedOn when somebody last compared it with its sources; empty when nobody said
 * @param digest SM3 (GB/T 32905) over the bytes of its files one after another, hexadecimal
 * @param see another page that shows the same in words; empty when there is none
 */
public record Dictionary(
    String id,
    String title,
    String version,
    String confirmedOn,
    String digest,
    String see,
    List<DictionaryEntry> entries) {
  public Dictionary {
    entries = List.copyOf(entries);
  }
}
