package org.relieflink.platform.retention.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Expiring.Asked;
import org.relieflink.platform.retention.Expiring.Due;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Plan.Line;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Subjects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 执行计划：chunk by chunk, each in one transaction with its entry of the trail. A row is asked about
 * once more when its turn comes: held back or in use again, it stays and the certificate says so.
 * Killed at any moment, the same work goes on where it was: what was settled is settled. Then the
 * secrets go of whom nothing else is kept, and the certificate is made. Runs as the server.
 */
@Component
class RunRetention {
  static final int CHUNK = 500; // rows of one transaction: a second's work, and little to do again

  private final LookForDue due;
  private final ItemStore items;
  private final HoldStore holds;
  private final List<Holder> holders;
  private final Subjects subjects;
  private final WriteCertificate certificate;
  private final RetentionLog log;
  private final MessageSource messages;
  private final TransactionTemplate transactions;

  RunRetention(
      LookForDue due,
      ItemStore items,
      HoldStore holds,
      List<Holder> holders,
      Subjects subjects,
      WriteCertificate certificate,
      RetentionLog log,
      MessageSource messages,
      TransactionTemplate transactions) {
    this.due = due;
    this.items = items;
    this.holds = holds;
    this.holders = holders;
    this.subjects = subjects;
    this.certificate = certificate;
    this.log = log;
    this.messages = messages;
    this.transactions = transactions;
  }

  /**
   * Carries out what is left of a plan.
   *
   * @throws org.relieflink.platform.problem.RefusedException while an incident is open, or an
   *     import is under way
   */
  void run(Officer officer, Plan plan, JobProgress progress) {
    for (Line line : plan.lines()) {
      String kind = text(line.kind().messageKey());
      progress.phase(text("retention.phase.rows", kind), line.rows());
      rows(officer, new Part(plan, line), progress);
      due.owner(line.kind()).sweep();
    }
    progress.phase(text("retention.phase.secrets"), 0);
    int secrets = secrets(plan);
    progress.phase(text("retention.phase.certificate"), 0);
    certificate.write(officer, plan, secrets);
  }

  private record Part(Plan plan, Line line) {
    long id() {
      return plan.id();
    }

    RetentionKind kind() {
      return line.kind();
    }
  }

  private void rows(Officer officer, Part part, JobProgress progress) {
    long done = part.line.rows() - items.left(part.id(), part.kind());
    for (List<Long> chunk = next(part); !chunk.isEmpty(); chunk = next(part)) {
      progress.done(done);
      progress.checkCancelled();
      List<Long> some = chunk;
      transactions.executeWithoutResult(status -> chunk(officer, part, some));
      done += some.size();
    }
    progress.done(done);
  }

  private List<Long> next(Part part) {
    return items.open(part.id(), part.kind(), CHUNK);
  }

  private void chunk(Officer officer, Part part, List<Long> rows) {
    Plan plan = part.plan;
    requireNoIncident(plan);
    Map<Long, Due> still =
        due.again(part.line, new Asked(plan.place(), part.line.before(), rows)).stream()
            .collect(Collectors.toMap(Due::row, Function.identity()));
    List<Long> free = new ArrayList<>();
    List<Long> held = new ArrayList<>();
    List<Long> notDue = new ArrayList<>();
    for (Long row : rows) {
      Due now = still.get(row);
      (now == null ? notDue : now.held() == null ? free : held).add(row);
    }
    List<Long> going = items.settle(plan.id(), part.kind(), free, "DELETED");
    Set<Long> refused = new HashSet<>(free);
    going.forEach(refused::remove);
    held.addAll(refused); // a hold that came in this very moment
    items.settle(plan.id(), part.kind(), held, "HELD");
    items.settle(plan.id(), part.kind(), notDue, "NOT_DUE");
    if (!going.isEmpty()) {
      due.owner(part.kind()).remove(going);
    }
    log.done(
        officer,
        RetentionLog.of("RETENTION_DELETED", plan)
            .resulting(
                "%s %d, held %d, not due %d"
                    .formatted(part.kind(), going.size(), held.size(), notDue.size())));
  }

  private void requireNoIncident(Plan plan) {
    if (holds.incidentOpen(plan.place())) {
      throw Refusal.of(RetentionRefusal.INCIDENT_OPEN).asException();
    }
  }

  /** Secrets under which nothing is sealed any more anywhere; asked anew after a kill. */
  private int secrets(Plan plan) {
    requireNoIncident(plan);
    Set<Long> candidates = new HashSet<>(items.subjects(plan.id()));
    holders.forEach(holder -> candidates.removeAll(holder.inUse(candidates)));
    if (!candidates.isEmpty()) {
      subjects.destroy(candidates);
    }
    return candidates.size();
  }

  /** Stored with the job, so in one language. */
  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
