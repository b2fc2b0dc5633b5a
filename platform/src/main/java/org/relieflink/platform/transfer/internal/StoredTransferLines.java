package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.TransferLine;
import org.relieflink.platform.transfer.TransferLines;
import org.relieflink.platform.transfer.TransferRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredTransferLines implements TransferLines {
  private static final String ASKED = "ASKED";
  private static final String ENDED = "ENDED";

  private final TransferLineStore lines;
  private final TransferRules rules;
  private final AllowedHost hosts;
  private final TransferTrail trail;
  private final Outbox outbox;
  private final AsServer server;
  private final Clock clock;

  StoredTransferLines(
      TransferLineStore lines,
      TransferRules rules,
      AllowedHost hosts,
      TransferTrail trail,
      Outbox outbox,
      AsServer server,
      Clock clock) {
    this.lines = lines;
    this.rules = rules;
    this.hosts = hosts;
    this.trail = trail;
    this.outbox = outbox;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public List<TransferLine> all(Officer officer) {
    return lines.all(officer);
  }

  @Override
  @Transactional
  public Outcome<TransferLine> register(Officer officer, String line, String url) {
    if (rules.titleOf(line).isEmpty()) {
      return Outcome.refused(TransferRefusal.DEPARTMENT_MISSING);
    }
    AllowedHost.Verdict verdict = hosts.look(url);
    if (verdict != AllowedHost.Verdict.FINE) {
      return Outcome.refused(
          verdict == AllowedHost.Verdict.UNREADABLE
              ? TransferRefusal.ADDRESS_UNUSABLE
              : TransferRefusal.HOST_NOT_ALLOWED);
    }
    lines.lock();
    boolean asked =
        lines.all(officer).stream()
            .anyMatch(one -> one.line().equals(line) && one.state().equals(ASKED));
    if (asked) {
      return Outcome.refused(TransferRefusal.LINE_ASKED_ALREADY);
    }
    Unit unit = new Unit(officer.unit().place(), line);
    long id = lines.add(officer, unit, url, clock.instant());
    trail.line(officer, "TRANSFER_LINE_ASKED", id);
    return Outcome.of(lines.find(officer, id).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome<TransferLine> agree(Officer officer, long id) {
    lines.lock();
    Optional<TransferLine> found = lines.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(TransferRefusal.LINE_UNKNOWN);
    }
    if (!found.get().state().equals(ASKED)) {
      return Outcome.refused(TransferRefusal.MOVED_ON);
    }
    return found.get().askedBy().equals(officer.staffNumber())
        ? Outcome.refused(TransferRefusal.OWN_REGISTRATION)
        : Outcome.of(agreed(officer, found.get()));
  }

  private TransferLine agreed(Officer officer, TransferLine line) {
    long id = line.id();
    Unit unit = new Unit(officer.unit().place(), line.line());
    lines.agreed(unit).ifPresent(before -> lines.end(officer, before, clock.instant()));
    lines.agree(officer, id, clock.instant());
    trail.line(officer, "TRANSFER_LINE_AGREED", id);
    return lines.find(officer, id).orElseThrow();
  }

  @Override
  public Outcome<TransferLine> again(Officer officer, long id) {
    Optional<TransferLine> found = lines.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(TransferRefusal.LINE_UNKNOWN);
    }
    if (!found.get().state().equals("AGREED")) {
      return Outcome.refused(TransferRefusal.MOVED_ON);
    }
    Unit unit = new Unit(officer.unit().place(), found.get().line());
    server.one(
        () -> {
          trail.line(officer, "TRANSFER_LINE_AGAIN", id);
          return outbox.again(unit);
        });
    return Outcome.of(lines.find(officer, id).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome<TransferLine> end(Officer officer, long id) {
    lines.lock();
    Optional<TransferLine> found = lines.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(TransferRefusal.LINE_UNKNOWN);
    }
    if (found.get().state().equals(ENDED)) {
      return Outcome.refused(TransferRefusal.MOVED_ON);
    }
    lines.end(officer, id, clock.instant());
    trail.line(officer, "TRANSFER_LINE_ENDED", id);
    return Outcome.of(lines.find(officer, id).orElseThrow());
  }
}
