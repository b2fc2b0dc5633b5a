package org.relieflink.platform.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 钱的条件：of a pool or an earmark, as the paper of the source says: for which groups, which places,
 * from when to when. The newest counts, all stay. Nothing is reserved out of it outside of its
 * time.
 */
public interface MoneyTerms {
  /** Groups or places of one term. */
  int MOST = 20;

  /** Writes terms down. */
  Outcome<Term> write(Officer officer, Draft draft);

  /** Those that count now, of the officer's place. */
  List<Term> all(Officer officer);

  /**
   * 要写的条件。
   *
   * @param groups ids of the priority list; empty = for all
   * @param places six digits each; empty = the own place
   * @param words which paper says so
   */
  record Draft(
      long account,
      Set<String> groups,
      Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String words) {
    public Draft {
      groups = Set.copyOf(groups);
      places = Set.copyOf(places);
      words = words.strip();
    }
  }

  /** 写下的条件。 */
  record Term(
      long account,
      Set<String> groups,
      Set<String> places,
      LocalDate from,
      LocalDate until,
      String words,
      String officer) {
    public Term {
      groups = Set.copyOf(groups);
      places = Set.copyOf(places);
    }
  }
}
