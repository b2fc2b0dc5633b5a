package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.Attempt;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Attempts.Held;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Overtaken;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.tabular.TableRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 跑一批导入：看、认、查、入库；人要点头的地方停下来等。 Runs one import from where it stands; stops where a person is asked.
 */
@Component
public class RunImport {
  private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

  private final Batches batches;
  private final ContractBook book;
  private final Standing standing;
  private final Staging staging;
  private final RecogniseList recognise;
  private final CheckList check;
  private final PublishBatch publish;
  private final Phases phases;
  private final Clock clock;
  private final Attempts attempts;
  private final TransactionTemplate transaction;

  RunImport(
      Batches batches,
      ContractBook book,
      Standing standing,
      Staging staging,
      RecogniseList recognise,
      CheckList check,
      PublishBatch publish,
      Phases phases,
      Clock clock,
      Attempts attempts,
      TransactionTemplate transaction) {
    this.attempts = attempts;
    this.transaction = transaction;
    this.batches = batches;
    this.book = book;
    this.standing = standing;
    this.staging = staging;
    this.recognise = recognise;
    this.check = check;
    this.publish = publish;
    this.phases = phases;
    this.clock = clock;
  }

  /**
   * Runs a batch that waits; a refusal is kept with it and is no exception. Nothing happens when
   * somebody else is at it. A check that was stopped goes on where it stood.
   *
   * @throws JobStopped when an outage stopped it: it may go on as soon as that is over
   */
  public void run(long id, Officer officer, JobProgress progress) {
    try {
      Optional<Held> held = attempts.take(id, clock.instant());
      if (held.isEmpty()) {
        LOG.warn("import {} does not wait, or somebody else is at it", id);
        return;
      }
      try (Held mine = held.get()) {
        run(mine.attempt(), officer, progress);
      }
    } catch (Overtaken overtaken) {
      LOG.warn("{}", overtaken.getMessage());
    } catch (RuntimeException failure) {
      if (Outage.is(failure)) {
        throw new JobStopped("import of batch " + id + " was stopped by an outage", failure);
      }
      throw failure;
    }
  }

  private void run(Attempt attempt, Officer officer, JobProgress progress) {
    try {
      book.refresh();
      Optional<Contract> contract = contract(attempt.batchId(), officer, progress);
      if (contract.isPresent()) {
        checkAndPublish(attempt, contract.get(), officer, progress);
      }
    } catch (RefusedException refused) {
      Refusal refusal = refused.refusal();
      end(attempt, ImportStatus.REFUSED, refusal.code().name(), refusal.arguments());
    } catch (TableRefusedException refused) {
      List<String> sentences =
          List.of(refused.refusal().sentenceZh(), refused.refusal().sentenceEn());
      end(attempt, ImportStatus.REFUSED, PoolRefusal.FILE_UNREADABLE.name(), sentences);
    } catch (JobCancelled cancelled) {
      cancelled(attempt, progress);
      throw cancelled;
    } catch (IOException | RuntimeException failure) {
      failed(attempt, failure);
    }
  }

  /** What a person stops is taken away; what the server's own end stops waits for its start. */
  private void cancelled(Attempt attempt, JobProgress progress) {
    if (progress.stopping()) {
      interrupt(attempt);
    } else {
      end(attempt, ImportStatus.CANCELLED, null, List.of());
    }
  }

  private void failed(Attempt attempt, Exception failure) {
    if (failure instanceof Overtaken overtaken) {
      throw overtaken;
    }
    IllegalStateException told =
        new IllegalStateException("import of batch " + attempt.batchId() + " failed", failure);
    try {
      if (Outage.is(failure)) {
        interrupt(attempt);
      } else {
        end(attempt, ImportStatus.FAILED, null, List.of());
      }
    } catch (Overtaken overtaken) { // somebody else goes on with it: no failure
      throw overtaken;
    } catch (RuntimeException stillDown) { // who goes on with it finds it as it was left
      told.addSuppressed(stillDown);
    }
    throw told;
  }

  /** Once more when another list came in between, with what a person has agreed to. */
  private void checkAndPublish(
      Attempt attempt, Contract contract, Officer officer, JobProgress progress)
      throws IOException {
    boolean published = false;
    while (!published && check.check(attempt, contract, progress)) {
      published = publish.publish(attempt, contract, officer, progress);
    }
  }

  /** What was checked so far stays, so that the next run goes on behind it. */
  private void interrupt(Attempt attempt) {
    transaction.executeWithoutResult(
        status -> {
          attempts.mustHold(attempt);
          batches.interrupt(attempt.batchId(), clock.instant());
        });
  }

  private void end(Attempt attempt, ImportStatus to, @Nullable String refusal, List<?> arguments) {
    long id = attempt.batchId();
    transaction.executeWithoutResult(
        status -> {
          attempts.mustHold(attempt);
          staging.drop(id);
          batches.refuse(id, refusal, RefusalDetail.join(arguments), clock.instant());
          batches.move(get(id), to);
        });
  }

  private ImportBatch get(long id) {
    return batches.find(id).orElseThrow();
  }

  private Optional<Contract> contract(long id, Officer officer, JobProgress progress)
      throws IOException {
    ImportBatch batch = get(id);
    String known = batch.contractId();
    if (known != null) {
      batches.move(batch, ImportStatus.CHECKING);
      Contract contract = book.get(known);
      standing.mustStand(contract);
      return Optional.of(contract);
    }
    phases.begin(progress, "inspect", 0);
    batches.move(batch, ImportStatus.INSPECTING);
    Optional<Contract> contract = recognise.recognise(get(id), officer);
    ImportStatus to = contract.isPresent() ? ImportStatus.CHECKING : ImportStatus.NEEDS_CHOICE;
    batches.move(id, ImportStatus.INSPECTING, to);
    return contract;
  }

  static LocalDate asOf(ImportBatch batch, LocalDate today) {
    LocalDate asOf = batch.asOf();
    return asOf == null ? today : asOf;
  }
}
