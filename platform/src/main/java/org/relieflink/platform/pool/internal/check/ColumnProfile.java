package org.relieflink.platform.pool.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.relieflink.tabular.CellKind;

/**
 * 一列看上去是什么：只数，不留值；重复的短词可能是代码，留下来请人看。 What a column looks like; keeps counts, and words that repeat.
 */
public final class ColumnProfile {
  private static final double MOSTLY = 0.6; // of the filled cells; the rest may be damaged
  private static final double ALL_BUT_FEW = 0.95;
  private static final int MOST_CODES = 12;
  private static final int LONGEST_CODE = 12;
  private static final int LEAST_REPEATED = 2; // a word of one row alone may be somebody's
  private static final int LEAST_FOR_CODES = 8;
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(,\\d{3})*\\.\\d{1,2}");

  /** Never kept: it may be a telephone or a part of a number of a person. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

  private long filled;
  private long numbers;
  private long phones;
  private long dates;
  private long amounts;
  private long wholes;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final java.util.Set<Integer> distinct = new java.util.HashSet<>();
  private boolean wordy;

  /** What a column seems to hold. */
  public enum Kind {
    EMPTY,
    CITIZEN_NUMBER,
    DATE,
    MONEY,
    NUMBER,
    PHONE,
    CODE,
    TEXT
  }

  /** Counts one cell below the header. */
  public void see(String text, CellKind kind) {
    if (text.isEmpty()) {
      return;
    }
    filled++;
    distinct.add(text.hashCode());
    String level = CellReader.levelled(text).replaceAll("[\\s-]", "");
    numbers += readable(PersonNumber.read(text, kind)) ? 1 : 0;
    phones += MOBILE.matcher(level).matches() ? 1 : 0;
    dates += readable(DateText.day(text, kind)) && !WHOLE.matcher(level).matches() ? 1 : 0;
    amounts += AMOUNT.matcher(level).matches() ? 1 : 0;
    wholes += WHOLE.matcher(level).matches() ? 1 : 0;
    keep(CellReader.levelled(text));
  }

  private static boolean readable(CellReading reading) {
    return reading instanceof CellReading.Value || reading instanceof CellReading.WithCard;
  }

  private void keep(String word) {
    boolean number = LONG_NUMBER.matcher(word).find();
    boolean room = words.size() <= MOST_CODES || words.containsKey(word);
    if (wordy || word.length() > LONGEST_CODE || number || !room) {
      wordy = true;
      words.clear();
      return;
    }
    words.merge(word, 1, Integer::sum);
  }

  /** How many cells have a value. */
  public long filled() {
    return filled;
  }

  /** 0 to 1: how many cells hold a number of a person or a telephone. */
  public double personal() {
    return share(numbers + phones);
  }

  /** Whether no value stands twice and no cell is empty, as record numbers are. */
  public boolean unique(long rows) {
    return filled > 1 && distinct.size() == filled && filled >= rows * ALL_BUT_FEW;
  }

  public Kind kind() {
    if (filled == 0) {
      return Kind.EMPTY;
    }
    if (share(numbers) >= MOSTLY) {
      return Kind.CITIZEN_NUMBER;
    }
    if (share(phones) >= MOSTLY) {
      return Kind.PHONE;
    }
    if (share(dates) >= MOSTLY) {
      return Kind.DATE;
    }
    if (share(amounts + wholes) >= ALL_BUT_FEW && amounts > 0) {
      return Kind.MONEY;
    }
    if (!codes().isEmpty()) {
      return Kind.CODE;
    }
    return share(wholes) >= ALL_BUT_FEW ? Kind.NUMBER : Kind.TEXT;
  }

  /** The few words that fill the column, each of them several times; empty when it is no code. */
  public List<String> codes() {
    boolean few = !wordy && filled >= LEAST_FOR_CODES && words.size() <= MOST_CODES;
    boolean repeated = words.values().stream().allMatch(times -> times >= LEAST_REPEATED);
    return few && repeated ? List.copyOf(words.keySet()) : List.of();
  }

  private double share(long part) {
    return filled == 0 ? 0 : part / (double) filled;
  }

  /** Counts only: the cells are of persons. */
  @Override
  public String toString() {
    return "ColumnProfile[" + filled + " filled]";
  }
}
