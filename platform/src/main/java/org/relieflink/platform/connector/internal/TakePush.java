package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.ConnectorRefusal;
import org.relieflink.platform.connector.PushReceipt;
import org.relieflink.platform.connector.PushedRows;
import org.relieflink.platform.connector.Pushes;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.connector.internal.LineRuns.Happened;
import org.relieflink.platform.connector.internal.LineRuns.Pushed;
import org.relieflink.platform.connector.internal.LineRuns.Taken;
import org.relieflink.platform.connector.internal.LineStore.Asked;
import org.relieflink.platform.exchange.HandedList;
import org.relieflink.platform.exchange.HandedLists;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收推来的一批：signed by the department, under a key that makes it happen once, with a number that puts
 * it into its place. It is kept sealed at once and runs when all before it are there.
 */
@Service
class TakePush implements Pushes {
  private static final long MOST_AHEAD = 1_000; // more at once is a mistyped number

  private final LineBook book;
  private final LineStore lines;
  private final LineRuns runs;
  private final Secrets secrets;
  private final PushedPile piles;
  private final ListMaker maker;
  private final HandedLists handed;
  private final Trail trail;
  private final OfficeSettings office;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakePush(
      LineBook book,
      LineStore lines,
      LineRuns runs,
      Secrets secrets,
      PushedPile piles,
      ListMaker maker,
      HandedLists handed,
      Trail trail,
      OfficeSettings office,
      TransactionTemplate transaction,
      Clock clock) {
    this.book = book;
    this.lines = lines;
    this.runs = runs;
    this.secrets = secrets;
    this.piles = piles;
    this.maker = maker;
    this.handed = handed;
    this.trail = trail;
    this.office = office;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One request that may be answered. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Push(Line line, String key, long sequence, String sm3, byte[] body) {}

  @Override
  public Outcome<PushReceipt> push(Officer officer, PushedRows rows) {
    String name = Objects.requireNonNullElse(rows.name(), "");
    Optional<Line> line = book.find(name).filter(one -> isOf(officer, one));
    if (line.isEmpty()) {
      return Outcome.refused(ConnectorRefusal.UNKNOWN, name);
    }
    String key = Objects.requireNonNullElse(rows.key(), "");
    String sequence = Objects.requireNonNullElse(rows.sequence(), "");
    if (!key.matches("[A-Za-z0-9_-]{8,64}") || !sequence.matches("[1-9][0-9]{0,14}")) {
      return Outcome.refused(ConnectorRefusal.HEADERS_MISSING);
    }
    Optional<String> secret = secrets.find(line.get());
    if (secret.isEmpty()) {
      return Outcome.refused(ConnectorRefusal.KEY_MISSING, name);
    }
    Push push =
        new Push(line.get(), key, Long.parseLong(sequence), Sm3.of(rows.body()), rows.body());
    if (!signed(push, secret.get(), Objects.requireNonNullElse(rows.signature(), ""))) {
      transaction.executeWithoutResult(
          status ->
              trail.record(
                  officer,
                  TrailNote.of("CONNECTOR_HELD", "connector", name).resulting("SIGNATURE_WRONG")));
      return Outcome.refused(ConnectorRefusal.SIGNATURE_WRONG, name);
    }
    return read(officer, push);
  }

  private boolean isOf(Officer officer, Line line) {
    return line.kind() == ConnectorKind.PUSH
        && officer.unit().equals(Unit.of(office.place(), line.department()));
  }

  /** What is signed: name, key, number and digest, each on a line. */
  private static boolean signed(Push push, String secret, String signature) {
    String text =
        String.join("\n", push.line.name(), push.key, Long.toString(push.sequence), push.sm3);
    return MessageDigest.isEqual(
        Sm3.signature(secret, text).getBytes(StandardCharsets.US_ASCII),
        signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
  }

  private Outcome<PushReceipt> read(Officer officer, Push push) {
    List<Map<String, String>> rows;
    try {
      rows = piles.read(push.line, push.body);
    } catch (FetchFault unreadable) {
      return Outcome.refused(ConnectorRefusal.ROWS_UNREADABLE);
    }
    if (rows.isEmpty()) {
      return Outcome.refused(ConnectorRefusal.ROWS_EMPTY);
    }
    LocalDate today = LocalDate.now(clock);
    try (ClearFile file = maker.make(push.line, rows, today)) {
      String sm3 = Sm3.of(file.path());
      HandedList list =
          new HandedList(push.line.department(), file.path(), sm3, rows.size(), !push.line.whole());
      return Objects.requireNonNull(transaction.execute(status -> enter(officer, push, list)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Outcome<PushReceipt> enter(Officer officer, Push push, HandedList list) {
    String name = push.line.name();
    lines.lock(name);
    Optional<Pushed> before = runs.pushed(name, push.key);
    if (before.isPresent()) {
      Pushed one = before.get();
      return one.sm3().equals(push.sm3) && one.sequence() == push.sequence
          ? Outcome.of(receipt(name, one))
          : Outcome.refused(ConnectorRefusal.KEY_REUSED);
    }
    Instant now = clock.instant();
    long unbroken = runs.unbroken(name);
    if (lines.stand(push.line, now).paused()) {
      return Outcome.refused(ConnectorRefusal.PAUSED, name);
    }
    if (runs.came(name, push.sequence)) {
      return Outcome.refused(ConnectorRefusal.SEQUENCE_USED, push.sequence, unbroken + 1);
    }
    if (push.sequence - unbroken > MOST_AHEAD) {
      return Outcome.refused(ConnectorRefusal.SEQUENCE_WILD, push.sequence, unbroken + 1);
    }
    long delivery = handed.take(list);
    lines.asked(name, new Asked(now, now, true));
    runs.taken(
        push.line,
        new Happened(RunState.TAKEN, null, list.rows(), "", now),
        new Taken(delivery, push.sequence, push.key, push.sm3));
    trail.record(officer, TrailNote.of("CONNECTOR_PUSHED", "connector", name));
    return Outcome.of(receipt(name, new Pushed(push.sequence, push.sm3, list.rows(), delivery)));
  }

  /** Which numbers are missing may be others when it is asked again; all else is the same. */
  private PushReceipt receipt(String name, Pushed pushed) {
    return new PushReceipt(
        pushed.delivery(), pushed.sequence(), pushed.rows(), runs.missing(name, pushed.sequence()));
  }
}
