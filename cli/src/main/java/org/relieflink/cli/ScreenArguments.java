package org.relieflink.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一次碰撞要做什么。 What a screening is asked to do.
 *
 * <p>{@link #plain} reads the usual form of the command by itself: measured on a county, the
 * command library takes 0.4 s of CPU to start, as much as the collision. Whatever is not in the
 * usual form (help, wrong or unknown words) goes to the library, which says what is wrong.
 */
record ScreenArguments(List<Path> pools, Path parties, Path out, ScreenManner manner) {

  ScreenArguments {
    pools = List.copyOf(pools);
  }

  static Optional<ScreenArguments> plain(String[] words) {
    Reading reading = new Reading();
    for (int i = 1; i < words.length; i++) {
      if (!reading.take(words[i])) {
        return Optional.empty();
      }
    }
    return reading.whole();
  }

  private static final class Reading {
    private final List<Path> pools = new ArrayList<>();
    private @Nullable Path parties;
    private @Nullable Path out;
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean personsOnly;
    private boolean exact;
    private String option = "";

    boolean take(String word) {
      boolean ended = option.isEmpty() || option.equals("--pool");
      if (ended && (word.equals("--persons-only") || word.equals("--exact"))) {
        personsOnly |= word.equals("--persons-only");
        exact |= word.equals("--exact");
        option = "";
        return true;
      }
      if (word.startsWith("-") && word.length() > 1) {
        option = word;
        return ended;
      }
      try {
        return value(word);
      } catch (InvalidPathException | NumberFormatException wrong) {
        return false;
      }
    }

    private boolean value(String word) {
      switch (option) {
        case "--pool" -> {
          return pools.add(Path.of(word));
        }
        case "--parties" -> parties = parties == null ? Path.of(word) : null;
        case "--out" -> out = out == null ? Path.of(word) : null;
        case "--threads" -> threads = Integer.parseInt(word);
        default -> {
          return false;
        }
      }
      option = "";
      return true;
    }

    Optional<ScreenArguments> whole() {
      boolean ended = option.isEmpty() || (option.equals("--pool") && !pools.isEmpty());
      return ended && parties != null && out != null && !pools.isEmpty() && threads > 0
          ? Optional.of(
              new ScreenArguments(
                  pools, parties, out, ScreenManner.usual(threads, exact, personsOnly)))
          : Optional.empty();
    }
  }
}
