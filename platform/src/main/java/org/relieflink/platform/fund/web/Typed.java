package org.relieflink.platform.fund.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;

/** 填的字怎样读：what cannot be read becomes a value that is refused with a sentence. */
final class Typed {
  private static final String NUMBER = "[0-9]{1,18}";

  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Zero for none, below zero for what is no number. */
  static long number(@Nullable String typed) {
    String digits = text(typed);
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.matches(NUMBER) ? Long.parseLong(digits) : -1;
  }

  /** Fen of an amount in yuan; below zero for what is none. */
  static long fen(@Nullable String yuan) {
    return Fen.read(text(yuan)).map(Fen::amount).orElse(-1L);
  }

  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** Whether something was typed that is no day. */
  static boolean noDay(@Nullable String typed) {
    return !text(typed).isEmpty() && day(typed) == null;
  }

  static Set<String> all(@Nullable List<String> chosen) {
    return chosen == null
        ? Set.of()
        : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  /** The one of this name; null for none. */
  static <T extends Enum<T>> @Nullable T word(T[] all, @Nullable String typed) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
  }

  /** Words between blanks or commas. */
  static Set<String> words(@Nullable String typed) {
    return Arrays.stream(text(typed).split("[\\s,，、]+", -1))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
