package org.relieflink.platform.console;

import java.time.Instant;
import java.util.List;

/**
 * 字典的一版：what a dictionary said from one start of the server on.
 *
 * @param book id of the dictionary
 * @param digest SM3 over its files
 * @param firstSeen when this server first had it in force
 * @param persons how many different people have to compare it, by the rule of that day
 * @param agreements who compared it with what was there before, oldest first
 */
public record Edition(
    long id,
    String book,
    String digest,
    String version,
    List<DictionaryEntry> entries,
    Instant firstSeen,
    int persons,
    List<Agreed> agreements) {
  public Edition {
    entries = List.copyOf(entries);
    agreements = List.copyOf(agreements);
  }

  /** 一个人核对过. */
  public record Agreed(String officer, String reason, Instant at) {}

  /** Whether enough different people compared it. */
  public boolean agreed() {
    return agreements.size() >= persons;
  }
}
