package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.ConnectorRun;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.connector.internal.LineStore.Asked;
import org.relieflink.platform.connector.internal.RunStore.Happened;
import org.relieflink.platform.connector.internal.RunStore.Taken;
import org.relieflink.platform.exchange.HandedList;
import org.relieflink.platform.exchange.HandedLists;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 取一次：asks, judges, takes. The list, its delivery and how far it reaches are stored in one
 * transaction: a stop before it fetches again, a stop after it only runs the import again.
 */
@Component
class FetchLine {
  private static final Duration AFTER_FAULT = Duration.ofMinutes(5);

  private final RestSource rest;
  private final JdbcSource jdbc;
  private final LineStore lines;
  private final RunStore runs;
  private final ListMaker maker;
  private final HandedLists handed;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FetchLine(
      RestSource rest,
      JdbcSource jdbc,
      LineStore lines,
      RunStore runs,
      ListMaker maker,
      HandedLists handed,
      Trail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.rest = rest;
    this.jdbc = jdbc;
    this.lines = lines;
    this.runs = runs;
    this.maker = maker;
    this.handed = handed;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether this kind is asked by this class. */
  static boolean asks(ConnectorKind kind) {
    return kind == ConnectorKind.REST || kind == ConnectorKind.JDBC;
  }

  void fetch(Line line, Stand stand) {
    Instant began = clock.instant();
    try {
      Fetched fetched = source(line).fetch(line, stand);
      refuseWrong(line, stand, fetched);
      take(new Fetch(line, stand, began), fetched);
    } catch (FetchFault fault) {
      failed(new Fetch(line, stand, began), fault);
    }
  }

  private Source source(Line line) {
    return switch (line.kind()) {
      case REST -> rest;
      case JDBC -> jdbc;
      case SFTP, PUSH -> throw new IllegalArgumentException("not asked: " + line.kind());
    };
  }

  /** One attempt. */
  private record Fetch(Line line, Stand stand, Instant began) {}

  /** An old list, or one in which nobody is left, is never taken for the truth. */
  private static void refuseWrong(Line line, Stand stand, Fetched fetched) throws FetchFault {
    if (fetched.same() || !line.whole()) {
      return;
    }
    if (fetched.rows().isEmpty()) {
      throw new FetchFault(ConnectorFault.LIST_EMPTY);
    }
    @Nullable LocalDate last = stand.asOf();
    @Nullable LocalDate asOf = fetched.asOf();
    boolean older =
        fetched.sequence() < stand.sequence() || (last != null && asOf != null && asOf.isBefore(last));
    if (older) {
      throw new FetchFault(ConnectorFault.PLAYED_AGAIN);
    }
  }

  private void take(Fetch fetch, Fetched fetched) throws FetchFault {
    if (fetched.same() || fetched.rows().isEmpty()) {
      nothing(fetch);
      return;
    }
    Line line = fetch.line;
    @Nullable LocalDate told = fetched.asOf();
    LocalDate asOf = told == null ? LocalDate.ofInstant(fetch.began, clock.getZone()) : told;
    try (ClearFile file = maker.make(line, fetched.rows(), asOf)) {
      String sm3 = Sm3.of(file.path());
      if (sm3.equals(fetch.stand.contentSm3())) {
        nothing(fetch);
        return;
      }
      if (fetched.sequence() > 0 && fetched.sequence() == fetch.stand.sequence()) {
        throw new FetchFault(ConnectorFault.PLAYED_AGAIN);
      }
      HandedList list =
          new HandedList(
              line.department(), file.path(), sm3, fetched.rows().size(), !line.whole());
      transaction.executeWithoutResult(status -> enter(fetch, fetched, list));
    } catch (IOException failure) {
      throw new FetchFault(ConnectorFault.UNREACHABLE);
    }
  }

  private void enter(Fetch fetch, Fetched fetched, HandedList list) {
    Line line = fetch.line;
    Stand from = fetch.stand;
    lines.lock(line.name());
    MarkRule rule = line.mark();
    String mark = rule == null ? "" : rule.after(from.mark(), fetched.seen(), fetch.began);
    long delivery = handed.take(list);
    lines.moved(
        line.name(),
        from,
        new Stand(
            false,
            false,
            from.madeAt(),
            fetch.began,
            null,
            fetch.began,
            mark,
            fetched.etag(),
            Math.max(from.sequence(), fetched.sequence()),
            fetched.asOf(),
            list.sm3()));
    lines.asked(line.name(), asked(fetch, true));
    runs.taken(
        line,
        new Happened(RunState.TAKEN, null, list.rows(), mark, fetch.began),
        new Taken(delivery, null, "", list.sm3()));
    record(line, "CONNECTOR_FETCHED", "done");
  }

  private static Asked asked(Fetch fetch, boolean good) {
    return new Asked(fetch.began, fetch.began.plus(fetch.line.every()), good);
  }

  /** All is well; of a row that says the same as the last there is none. */
  private void nothing(Fetch fetch) {
    Happened happened =
        new Happened(RunState.NOTHING, null, 0, fetch.stand.mark(), fetch.began);
    transaction.executeWithoutResult(
        status -> {
          lines.asked(fetch.line.name(), asked(fetch, true));
          if (isNew(fetch.line, happened)) {
            runs.happened(fetch.line, happened);
            record(fetch.line, "CONNECTOR_FETCHED", "nothing");
          }
        });
  }

  private void failed(Fetch fetch, FetchFault fault) {
    boolean held = fault.fault().held();
    Line line = fetch.line;
    Happened happened =
        new Happened(
            held ? RunState.HELD : RunState.FAILED,
            fault.fault(),
            0,
            fetch.stand.mark(),
            fetch.began);
    Duration patience = shorter(line.every(), longer(AFTER_FAULT, fault.patience()));
    Instant next = fetch.began.plus(held ? line.every() : patience);
    transaction.executeWithoutResult(
        status -> {
          lines.asked(line.name(), new Asked(fetch.began, next, false));
          if (isNew(line, happened)) {
            runs.happened(line, happened);
            record(line, held ? "CONNECTOR_HELD" : "CONNECTOR_FAILED", fault.fault().name());
            if (held) {
              handed.held(line.department(), line.title());
            }
          }
        });
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private boolean isNew(Line line, Happened happened) {
    Optional<ConnectorRun> last = runs.last(line.name());
    return last.isEmpty()
        || last.get().state() != happened.state()
        || last.get().fault() != happened.fault();
  }

  private void record(Line line, String action, String result) {
    trail.record(
        Officer.SYSTEM, TrailNote.of(action, "connector", line.name()).resulting(result));
  }
}
