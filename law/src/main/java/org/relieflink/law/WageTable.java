package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/** 平均工资表：地方、年度、口径、公布日。Average annual wages by place and year, with the day each was published. */
public final class WageTable {
  private static final WageTable SHIPPED = read(Resources.text("wages.yaml")).orThrow();
  private static final int HIGHEST_YUAN = 10_000_000;

  private final List<Wage> wages;

  private WageTable(List<Wage> wages) {
    this.wages = wages;
  }

  /**
   * 一行。
   *
   * @param place six digits; {@code 000000} is the whole country
   * @param annualFen average wage of the year in fen
   */
  public record Wage(
      String place,
      String placeName,
      int year,
      String series,
      long annualFen,
      LocalDate publishedOn,
      Clause clause) {
    /** The wages of so many months, in fen, rounded half up. */
    public long monthsFen(int months) {
      return Math.floorDiv(annualFen * months + 6, 12);
    }
  }

  /** The table that ships with the program. */
  public static WageTable shipped() {
    return SHIPPED;
  }

  /** All rows. */
  public List<Wage> all() {
    return wages;
  }

  /** Whether any figure of this series is in the table. */
  public boolean knows(String series) {
    return wages.stream().anyMatch(wage -> wage.series().equals(series));
  }

  /**
   * The figure to use for a place on a day: the latest year before that day's year that was
   * published by then, of the province if it has one, else of the whole country.
   */
  public Optional<Wage> find(String place, String series, LocalDate on) {
    Optional<Wage> own = latest(place.substring(0, 2) + "0000", series, on);
    return own.isPresent() ? own : latest("000000", series, on);
  }

  private Optional<Wage> latest(String place, String series, LocalDate on) {
    Wage best = null;
    for (Wage wage : wages) {
      if (wage.place().equals(place)
          && wage.series().equals(series)
          && wage.year() < on.getYear()
          && !wage.publishedOn().isAfter(on)
          && (best == null || best.year() < wage.year())) {
        best = wage;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Reads a table. */
  public static Reading<WageTable> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    List<Wage> wages = new ArrayList<>();
    YamlSource.root(yaml, problems).ifPresent(root -> all(root, wages));
    return problems.result(() -> new WageTable(List.copyOf(wages)));
  }

  private static void all(YamlMap root, List<Wage> into) {
    for (YamlMap row : root.maps("wages")) {
      into.add(
          new Wage(
              row.text("place"),
              row.text("place_name"),
              row.integer("year", 1990, 2100),
              row.text("series"),
              PackBinder.yuan(row, "annual", HIGHEST_YUAN),
              row.date("published_on"),
              PackBinder.clause(row)));
      row.finish();
    }
    root.finish();
  }
}
