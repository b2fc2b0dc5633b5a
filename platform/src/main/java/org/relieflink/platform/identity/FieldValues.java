package org.relieflink.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一个字段的全部说法。
 *
 * @param field name in the contracts, e.g. {@code disability_grade}
 * @param label as a contract calls it; empty for the common fields, which pages name
 * @param sensitivity 1 open, 2 personal, 3 identifying or health
 * @param current what lists say now, that of the authoritative list first
 * @param former what they said before, newest first
 * @param rule by which one list counts; null when no rule speaks of the field
 */
public record FieldValues(
    String field,
    String label,
    int sensitivity,
    List<Said> current,
    List<Former> former,
    @Nullable AuthorityRule rule) {
  public FieldValues {
    current = List.copyOf(current);
    former = List.copyOf(former);
  }

  /** Whether lists contradict each other. */
  public boolean conflict() {
    return current.size() > 1;
  }

  /**
   * 一个值，谁这样说。
   *
   * @param authoritative the list that counts says so
   */
  public record Said(String text, boolean authoritative, List<Source> sources) {
    public Said {
      sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
      return "Said[" + sources.size() + "]";
    }
  }

  /**
   * 一条记录的来历。
   *
   * @param knownSince when this system first held the record as it is; null when nothing says
   */
  public record Source(
      String recordId,
      String contractId,
      String department,
      String list,
      LocalDate asOf,
      String batch,
      String basis,
      @Nullable Instant knownSince,
      boolean stale) {}

  /**
   * 从前的值。
   *
   * @param until day of the list that no longer had it so; null when the lists do not say
   */
  public record Former(String text, String list, LocalDate asOf, @Nullable LocalDate until) {
    @Override
    public String toString() {
      return "Former[" + list + "]";
    }
  }

  /** Never shows the values. */
  @Override
  public String toString() {
    return "FieldValues[" + field + ", " + current.size() + "]";
  }
}
