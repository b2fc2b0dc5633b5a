package org.relieflink.platform.pool.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.clean.Pick;
import org.relieflink.platform.pool.internal.clean.Pick.Is;

/**
 * 看哪一列、哪些行，都写在网址里。 Which column and rows are looked at, as the address says; never a writing, since
 * addresses are kept by browsers: a value is named by a row that has it.
 *
 * @param is {@code FILLED}, {@code BLANK}, {@code FAULTY}, {@code REASON} or {@code LIKE}
 * @param like a row, e.g. {@code 0.214}
 * @param all good rows too
 * @param after the last row of the page before
 */
public record CleanShown(
    @Nullable String field,
    @Nullable String is,
    @Nullable String reason,
    @Nullable String like,
    @Nullable Boolean all,
    @Nullable String after) {

  Pick pick() {
    Is what =
        Arrays.stream(Is.values()).filter(one -> one.name().equals(is)).findFirst().orElse(Is.ANY);
    boolean good =
        Boolean.TRUE.equals(all) || what == Is.FILLED || what == Is.BLANK || what == Is.LIKE;
    return new Pick(field, what, reason, spot(like).orElse(null), good);
  }

  public boolean has(String what) {
    return what.equals(is);
  }

  /** A row as an address names it; empty for anything else. */
  static Optional<Spot> spot(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,4}\\.\\d{1,9}")) {
      return Optional.empty();
    }
    int dot = text.indexOf('.');
    return Optional.of(
        new Spot(
            Integer.parseInt(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1))));
  }
}
