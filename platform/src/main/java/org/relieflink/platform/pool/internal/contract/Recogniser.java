package org.relieflink.platform.pool.internal.contract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.tabular.ColumnNames;

/**
 * 认名单：看列名、标题、表名和文件名。 Recognises which contract a sheet follows, from its columns and its titles.
 */
public final class Recogniser {
  private static final double NEEDED_WEIGHT = 0.45;
  private static final double COVER_WEIGHT = 0.25;
  private static final double WORD_WEIGHT = 0.30;

  /** Shorter names are too easily one slip away from another name. */
  private static final int SHORTEST_WITH_SLIP = 4;

  private final List<Contract> contracts;

  /** How many lists use a label. */
  private final Map<String, Integer> owners = new HashMap<>();

  public Recogniser(List<Contract> contracts) {
    this.contracts = List.copyOf(contracts);
    for (Contract contract : contracts) {
      contract.fields().forEach(field -> owners.merge(field.label(), 1, Integer::sum));
    }
  }

  /** All guesses, best first; equal ones in the order of the contracts. */
  public List<Guess> guesses(SheetFace face) {
    return contracts.stream()
        .map(contract -> guess(contract, face))
        .sorted(Comparator.comparingDouble(Guess::confidence).reversed())
        .toList();
  }

  /** The guess that needs no person: sure, complete and well ahead of the next. */
  public static Optional<Guess> sure(List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    Guess best = guesses.get(0);
    double next = guesses.size() > 1 ? guesses.get(1).confidence() : 0;
    boolean sure = best.confidence() >= Guess.SURE && best.confidence() - next >= Guess.AHEAD;
    return sure ? Optional.of(best) : Optional.empty();
  }

  /** Whether any list has a column of this name, already normalised. */
  public boolean knowsColumn(String normalized) {
    return contracts.stream()
        .flatMap(contract -> contract.fields().stream())
        .flatMap(field -> field.synonyms().stream())
        .anyMatch(synonym -> ColumnNames.normalize(synonym).equals(normalized));
  }

  /** Finds the columns of one given contract; exact names first, then names one slip away. */
  public static ColumnMap columns(Contract contract, List<String> headers) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Set<Integer> free = new TreeSet<>();
    for (int column = 0; column < headers.size(); column++) {
      free.add(column);
    }
    for (Field field : contract.fields()) {
      exact(field, headers, free).ifPresent(column -> take(field, column, columns, free));
    }
    for (Field field : contract.fields()) {
      if (!columns.containsKey(field.name())) {
        similar(field, headers, free).ifPresent(column -> take(field, column, columns, free));
      }
    }
    return new ColumnMap(headers, columns);
  }

  /** Whether a header is a known name of the field; else it is one character away from one. */
  public static boolean isKnownName(Field field, String header) {
    return exact(field, List.of(header), Set.of(0)).isPresent();
  }

  private Guess guess(Contract contract, SheetFace face) {
    ColumnMap columns = columns(contract, face.headers());
    long named = face.headers().stream().filter(header -> !header.isBlank()).count();
    double needed = 1.0 - share(columns.missing(contract).size(), contract.needed().size());
    double cover = share(columns.fields().size(), (double) named);
    double confidence =
        NEEDED_WEIGHT * needed
            + COVER_WEIGHT * Math.min(1, cover)
            + WORD_WEIGHT * Math.max(wordHit(contract, face), distinction(contract, columns));
    return new Guess(contract, confidence, columns);
  }

  /** 1 when the longest word of all lists found in the titles is one of this list. */
  private double wordHit(Contract contract, SheetFace face) {
    String words = face.words().toLowerCase(Locale.ROOT);
    int longest = contracts.stream().mapToInt(other -> longestWord(other, words)).max().orElse(0);
    return longest > 0 && longestWord(contract, words) == longest ? 1 : 0;
  }

  private static int longestWord(Contract contract, String words) {
    return contract.words().stream()
        .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** How many columns bear a name that only this list uses: two of them say as much as a title. */
  private double distinction(Contract contract, ColumnMap columns) {
    long own =
        contract.fields().stream()
            .map(Field::label)
            .filter(label -> owners.getOrDefault(label, 0) == 1)
            .filter(columns.headers()::contains)
            .count();
    return Math.min(1, own / 2.0);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static void take(
      Field field, int column, Map<String, Integer> columns, Set<Integer> free) {
    columns.put(field.name(), column);
    free.remove(column);
  }

  private static Optional<Integer> exact(Field field, List<String> headers, Set<Integer> free) {
    for (String synonym : field.synonyms()) {
      String wanted = ColumnNames.normalize(synonym);
      for (int column : free) {
        if (ColumnNames.normalize(headers.get(column)).equals(wanted)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> similar(Field field, List<String> headers, Set<Integer> free) {
    return free.stream()
        .filter(column -> isSlip(field, ColumnNames.normalize(headers.get(column))))
        .findFirst();
  }

  private static boolean isSlip(Field field, String header) {
    return header.length() >= SHORTEST_WITH_SLIP
        && field.synonyms().stream()
            .map(ColumnNames::normalize)
            .anyMatch(synonym -> oneSlip(synonym, header));
  }

  /** The first character must be right: 父亲姓名 is no slip for 母亲姓名. */
  private static boolean oneSlip(String synonym, String header) {
    return synonym.length() == header.length()
        && synonym.charAt(0) == header.charAt(0)
        && slips(synonym, header) == 1;
  }

  private static int slips(String a, String b) {
    int slips = 0;
    for (int i = 0; i < a.length(); i++) {
      slips += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return slips;
  }
}
