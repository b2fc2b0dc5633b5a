package org.relieflink.platform.screening;

import java.io.Serializable;

/**
 * 筛选条件：which hits; an empty text means any.
 *
 * @param words part of the party's name, or the beginning of a case number
 * @param kind {@code self}, {@code household} or empty
 */
public record HitFilter(
    HitView view,
    HitSort sort,
    String words,
    String hardshipClass,
    String department,
    String cause,
    String kind,
    String township)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public HitFilter {
    words = words.strip();
  }

  public static HitFilter of(HitView view) {
    return new HitFilter(view, HitSort.PRIORITY, "", "", "", "", "", "");
  }

  public HitFilter with(HitView other) {
    return new HitFilter(other, sort, words, hardshipClass, department, cause, kind, township);
  }

  /** Whether anything narrows the view. */
  public boolean narrowed() {
    return !(words + hardshipClass + department + cause + kind + township).isEmpty();
  }

  /** Never shows the name that was searched for. */
  @Override
  public String toString() {
    return "HitFilter["
        + view
        + " "
        + sort
        + " "
        + hardshipClass
        + " "
        + department
        + " "
        + kind
        + "]";
  }
}
