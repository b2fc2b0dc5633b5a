package org.relieflink.platform.pool.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.ListTrial.FaultCount;
import org.relieflink.platform.pool.ListTrial.Likely;
import org.relieflink.platform.pool.ListTrial.Rows;
import org.relieflink.platform.pool.ListTrial.TrialSheet;
import org.relieflink.platform.pool.TrialColumn;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.check.FieldCount;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.Guess;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.springframework.context.MessageSource;

/** 把试查数出来的写成结果。 Writes down what a trial has counted. */
final class TrialReport {
  private static final int MOST_LIKELY = 3;
  private static final double ONE_AWAY = 0.8;
  private static final double HUNDREDTHS = 100.0;

  private final MessageSource messages;
  private final String fileName;

  TrialReport(MessageSource messages, String fileName) {
    this.messages = messages;
    this.fileName = fileName;
  }

  /** What is known of the file as a whole. */
  record Verdict(boolean sure, List<Guess> guesses, String refusal) {}

  ListTrial of(FileFace face, Guess guess, TrialTally tally, Verdict verdict) {
    Contract contract = guess.contract();
    ColumnMap map = face.sheets().get(0).columnMap();
    FaultTexts texts = new FaultTexts(messages);
    return new ListTrial(
        fileName,
        face.kind(),
        face.encoding(),
        TryList.outline(contract),
        rounded(guess.confidence()),
        verdict.sure(),
        verdict.guesses().stream().limit(MOST_LIKELY).map(TrialReport::likely).toList(),
        face.sheets().stream().map(s -> new TrialSheet(s.name(), s.headerRow())).toList(),
        face.skipped(),
        columns(contract, map, tally),
        labels(map.missing(contract)),
        labels(absent(contract, map)),
        unknown(map),
        new Rows(tally.read(), tally.good(), tally.bad(), tally.skipped()),
        tally.reasons().entrySet().stream().map(this::count).toList(),
        tally.first().stream().map(placed -> texts.fault(placed, face)).toList(),
        verdict.refusal());
  }

  private static Likely likely(Guess guess) {
    Contract contract = guess.contract();
    return new Likely(contract.id(), contract.title(), rounded(guess.confidence()));
  }

  private static List<TrialColumn> columns(Contract contract, ColumnMap map, TrialTally tally) {
    List<TrialColumn> found = new ArrayList<>();
    for (Field field : contract.fields()) {
      int column = map.columnOf(field.name());
      if (column >= 0) {
        found.add(column(field, column, map.headers().get(column), tally));
      }
    }
    return found;
  }

  private static TrialColumn column(Field field, int column, String header, TrialTally tally) {
    boolean exact = Recogniser.isKnownName(field, header);
    FieldCount counted = tally.field(field.name());
    long filled = counted.filled();
    double read = filled == 0 ? 1 : (filled - counted.faulty()) / (double) filled;
    return new TrialColumn(
        ColumnLetter.of(column),
        header,
        field.name(),
        field.label(),
        field.presence() != Field.Presence.OPTIONAL,
        exact,
        filled,
        counted.faulty(),
        rounded(exact ? read : read * ONE_AWAY));
  }

  private static List<Field> absent(Contract contract, ColumnMap map) {
    return contract.fields().stream()
        .filter(field -> map.columnOf(field.name()) < 0 && !contract.needed().contains(field))
        .toList();
  }

  private static List<String> labels(List<Field> fields) {
    return fields.stream().map(Field::label).toList();
  }

  private static List<String> unknown(ColumnMap map) {
    Set<Integer> taken = new HashSet<>(map.columnByField().values());
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < map.headers().size(); column++) {
      String header = map.headers().get(column).strip();
      if (!taken.contains(column) && !header.isEmpty()) {
        unknown.add(ColumnLetter.of(column) + " " + header);
      }
    }
    return unknown;
  }

  private FaultCount count(Map.Entry<Reason, Long> counted) {
    Reason reason = counted.getKey();
    String key = "pool.family." + reason.family().name();
    return new FaultCount(
        reason.name(), messages.getMessage(key, null, ReaderLocale.now()), counted.getValue());
  }

  private static double rounded(double share) {
    return Math.round(share * HUNDREDTHS) / HUNDREDTHS;
  }
}
