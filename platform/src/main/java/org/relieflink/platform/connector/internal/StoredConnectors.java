package org.relieflink.platform.connector.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.ConnectorRefusal;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredConnectors implements Connectors {
  private final LineBook book;
  private final LineStore lines;
  private final LineRuns runs;
  private final Trail trail;
  private final OfficeSettings office;
  private final Clock clock;

  StoredConnectors(
      LineBook book,
      LineStore lines,
      LineRuns runs,
      Trail trail,
      OfficeSettings office,
      Clock clock) {
    this.book = book;
    this.lines = lines;
    this.runs = runs;
    this.trail = trail;
    this.office = office;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ConnectorStatus> list(Officer officer) {
    return isOfOffice(officer)
        ? book.read().lines().values().stream().map(this::status).toList()
        : List.of();
  }

  /** The folder is the office's; an administrator of another place has nothing to do with it. */
  private boolean isOfOffice(Officer officer) {
    return officer.unit().place().equals(office.place());
  }

  private Optional<Line> find(Officer officer, String name) {
    return isOfOffice(officer) ? book.find(name) : Optional.empty();
  }

  private ConnectorStatus status(Line line) {
    Instant now = clock.instant();
    Stand stand = lines.find(line.name()).orElseGet(() -> Stand.begun(now));
    @Nullable Instant good = stand.goodAt();
    Instant since = good == null ? stand.madeAt() : good;
    boolean pushed = line.kind() == ConnectorKind.PUSH;
    return new ConnectorStatus(
        line.name(),
        line.kind(),
        line.list(),
        line.title(),
        line.department(),
        stand.paused(),
        stand.wanted(),
        !stand.paused() && since.plus(line.lateAfter()).isBefore(now),
        stand.triedAt(),
        good,
        pushed ? null : stand.nextAt(),
        runs.last(line.name()).orElse(null),
        pushed ? runs.missing(line.name(), runs.greatest(line.name())) : List.of());
  }

  @Override
  public List<String> problems(Officer officer) {
    return isOfOffice(officer) ? book.read().problems() : List.of();
  }

  @Override
  public boolean configured(Officer officer) {
    return isOfOffice(officer) && book.configured();
  }

  @Override
  @Transactional
  public Outcome<String> fetchNow(Officer officer, String name) {
    Optional<Line> line = find(officer, name);
    if (line.isEmpty()) {
      return Outcome.refused(ConnectorRefusal.UNKNOWN, name);
    }
    if (line.get().kind() == ConnectorKind.PUSH) {
      return Outcome.refused(ConnectorRefusal.NOT_FETCHED, name);
    }
    if (lines.stand(line.get(), clock.instant()).paused()) {
      return Outcome.refused(ConnectorRefusal.PAUSED, name);
    }
    lines.wanted(name);
    trail.record(officer, TrailNote.of("CONNECTOR_WANTED", "connector", name));
    return Outcome.of(line.get().title());
  }

  @Override
  @Transactional
  public Outcome<String> pause(Officer officer, String name) {
    return set(officer, name, true);
  }

  @Override
  @Transactional
  public Outcome<String> resume(Officer officer, String name) {
    return set(officer, name, false);
  }

  private Outcome<String> set(Officer officer, String name, boolean paused) {
    Optional<Line> line = find(officer, name);
    if (line.isEmpty()) {
      return Outcome.refused(ConnectorRefusal.UNKNOWN, name);
    }
    lines.stand(line.get(), clock.instant());
    lines.paused(name, paused);
    String action = paused ? "CONNECTOR_PAUSED" : "CONNECTOR_RESUMED";
    trail.record(officer, TrailNote.of(action, "connector", name));
    return Outcome.of(line.get().title());
  }
}
