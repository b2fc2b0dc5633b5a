package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.ConnectorRun;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.connector.internal.LineRuns.Happened;
import org.relieflink.platform.connector.internal.LineRuns.Taken;
import org.relieflink.platform.connector.internal.LineStore.Asked;
import org.relieflink.platform.connector.internal.Stand.Reached;
import org.relieflink.platform.exchange.HandedList;
import org.relieflink.platform.exchange.HandedLists;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 取一次：asks, judges, takes. The list, its delivery and how far it reaches are stored in one
 * transaction: a stop before it fetches again, a stop after it only runs the import again.
 */
@Component
class FetchLine {
  private static final Logger LOG = LoggerFactory.getLogger(FetchLine.class);
  private static final Duration AFTER_FAULT = Duration.ofMinutes(5);
  private static final long LARGEST_SEQUENCE = 1_000_000_000_000_000L; // days and a number fit in
  private static final int DAYS_AHEAD = 31; // a list of this month may bear the month's last day
  private static final long LONGEST_LEAP = 1_000_000_000L;

  private final RestSource rest;
  private final JdbcSource jdbc;
  private final SftpSource sftp;
  private final LineStore lines;
  private final LineRuns runs;
  private final ListMaker maker;
  private final HandedLists handed;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FetchLine(
      RestSource rest,
      JdbcSource jdbc,
      SftpSource sftp,
      LineStore lines,
      LineRuns runs,
      ListMaker maker,
      HandedLists handed,
      Trail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.rest = rest;
    this.jdbc = jdbc;
    this.sftp = sftp;
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
    return kind != ConnectorKind.PUSH;
  }

  void fetch(Line line, Stand stand) {
    Instant began = clock.instant();
    try {
      if (line.kind() == ConnectorKind.SFTP) {
        files(new Fetch(line, stand, began));
        return;
      }
      Fetched fetched = source(line).fetch(line, stand);
      refuseWrong(line, stand, fetched);
      take(new Fetch(line, stand, began), fetched);
    } catch (FetchFault fault) {
      failed(new Fetch(line, stand, began), fault);
    } catch (RuntimeException ours) {
      LOG.error("connector {} broke on our side: {}", line.name(), ours.toString());
      failed(new Fetch(line, stand, began), new FetchFault(ConnectorFault.OURS));
    }
  }

  /** Files go to the deliveries, which judge them: here it only counts that they came. */
  private void files(Fetch fetch) throws FetchFault {
    int count = sftp.fetch(fetch.line);
    if (count == 0) {
      nothing(fetch);
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          lines.asked(fetch.line.name(), asked(fetch, true));
          runs.happened(fetch.line, new Happened(RunState.TAKEN, null, 0, "", fetch.began));
          record(fetch.line, "CONNECTOR_FETCHED", "done");
        });
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
  private void refuseWrong(Line line, Stand stand, Fetched fetched) throws FetchFault {
    if (fetched.same()) {
      return;
    }
    refuseWild(stand, fetched);
    if (!line.whole()) {
      return;
    }
    if (fetched.rows().isEmpty()) {
      throw new FetchFault(ConnectorFault.LIST_EMPTY);
    }
    @Nullable LocalDate last = stand.asOf();
    @Nullable LocalDate asOf = fetched.asOf();
    boolean older =
        fetched.sequence() < stand.sequence()
            || (last != null && asOf != null && asOf.isBefore(last));
    if (older) {
      throw new FetchFault(ConnectorFault.PLAYED_AGAIN);
    }
  }

  /** A slip of the source must not shut out every list that comes after it. */
  private void refuseWild(Stand stand, Fetched fetched) throws FetchFault {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(DAYS_AHEAD);
    @Nullable LocalDate asOf = fetched.asOf();
    boolean leap = stand.sequence() > 0 && fetched.sequence() - stand.sequence() > LONGEST_LEAP;
    if ((asOf != null && asOf.isAfter(latest)) || fetched.sequence() > LARGEST_SEQUENCE || leap) {
      throw new FetchFault(ConnectorFault.STAND_WILD);
    }
  }

  private void take(Fetch fetch, Fetched fetched) throws FetchFault {
    List<Map<String, String>> rows = fetched.rows();
    if (rows.isEmpty()) {
      nothing(fetch);
      return;
    }
    Line line = fetch.line;
    try (ClearFile file = maker.make(line, rows, asOf(fetch, fetched))) {
      String sm3 = Sm3.of(file.path());
      if (sm3.equals(fetch.stand.contentSm3())) {
        nothing(fetch);
        return;
      }
      if (line.whole() && fetched.sequence() > 0 && fetched.sequence() == fetch.stand.sequence()) {
        throw new FetchFault(ConnectorFault.PLAYED_AGAIN);
      }
      HandedList list =
          new HandedList(line.department(), file.path(), sm3, rows.size(), !line.whole());
      Stand to = next(fetch, fetched, sm3);
      transaction.executeWithoutResult(status -> enter(fetch, to, list));
    } catch (IOException ours) {
      LOG.error("connector {} cannot write its list: {}", line.name(), ours.toString());
      throw new FetchFault(ConnectorFault.OURS);
    }
  }

  private LocalDate asOf(Fetch fetch, Fetched fetched) {
    @Nullable LocalDate told = fetched.asOf();
    return told == null ? LocalDate.ofInstant(fetch.began, clock.getZone()) : told;
  }

  /** Where it will stand: the digest is that of what the next fetch gives if nothing changes. */
  private Stand next(Fetch fetch, Fetched fetched, String sm3) throws IOException {
    Stand from = fetch.stand;
    MarkRule rule = fetch.line.mark();
    if (rule == null) {
      long sequence = Math.max(from.sequence(), fetched.sequence());
      return from.at(new Reached("", fetched.etag(), sequence, fetched.asOf(), sm3));
    }
    String mark = rule.after(from.mark(), fetched.seen(), fetch.began);
    List<Map<String, String>> again = fetched.rowsFrom(rule.from(mark));
    try (ClearFile file = maker.make(fetch.line, again, asOf(fetch, fetched))) {
      return from.at(new Reached(mark, fetched.etag(), 0, null, Sm3.of(file.path())));
    }
  }

  private void enter(Fetch fetch, Stand to, HandedList list) {
    Line line = fetch.line;
    lines.lock(line.name());
    long delivery = handed.take(list);
    lines.moved(line.name(), fetch.stand, to);
    lines.asked(line.name(), asked(fetch, true));
    runs.taken(
        line,
        new Happened(RunState.TAKEN, null, list.rows(), to.mark(), fetch.began),
        new Taken(delivery, null, "", list.sm3()));
    record(line, "CONNECTOR_FETCHED", "done");
  }

  private static Asked asked(Fetch fetch, boolean good) {
    return new Asked(fetch.began, fetch.began.plus(fetch.line.every()), good);
  }

  /** All is well; of a row that says the same as the last there is none. */
  private void nothing(Fetch fetch) {
    Happened happened = new Happened(RunState.NOTHING, null, 0, fetch.stand.mark(), fetch.began);
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
    trail.record(Officer.SYSTEM, TrailNote.of(action, "connector", line.name()).resulting(result));
  }
}
