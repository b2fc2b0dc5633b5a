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
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.tabular.TableRefusedException;
import org.springframework.stereotype.Component;

/**
 * 跑一批导入：看、认、查、入库；人要点头的地方停下来等。 Runs one import from where it stands; stops where a person is asked.
 */
@Component
public class RunImport {
  private final Batches batches;
  private final ContractBook book;
  private final Standing standing;
  private final Staging staging;
  private final RecogniseList recognise;
  private final CheckList check;
  private final PublishBatch publish;
  private final Phases phases;
  private final Clock clock;

  RunImport(
      Batches batches,
      ContractBook book,
      Standing standing,
      Staging staging,
      RecogniseList recognise,
      CheckList check,
      PublishBatch publish,
      Phases phases,
      Clock clock) {
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

  /** Runs the batch; a refusal is kept with it and is no exception. */
  public void run(long id, Officer officer, JobProgress progress) {
    batches.begin(id, clock.instant());
    book.refresh();
    try {
      Optional<Contract> contract = contract(id, officer, progress);
      if (contract.isPresent()) {
        checkAndPublish(id, contract.get(), officer, progress);
      }
    } catch (RefusedException refused) {
      Refusal refusal = refused.refusal();
      end(id, ImportStatus.REFUSED, refusal.code().name(), refusal.arguments());
    } catch (TableRefusedException refused) {
      List<String> sentences =
          List.of(refused.refusal().sentenceZh(), refused.refusal().sentenceEn());
      end(id, ImportStatus.REFUSED, PoolRefusal.FILE_UNREADABLE.name(), sentences);
    } catch (JobCancelled cancelled) {
      end(id, ImportStatus.CANCELLED, null, List.of());
      throw cancelled;
    } catch (IOException | RuntimeException failure) {
      end(id, ImportStatus.FAILED, null, List.of());
      throw new IllegalStateException("import of batch " + id + " failed", failure);
    }
  }

  /** Once more when another list came in between, with what a person has agreed to. */
  private void checkAndPublish(long id, Contract contract, Officer officer, JobProgress progress)
      throws IOException {
    boolean published = false;
    while (!published && check.check(id, contract, progress)) {
      published = publish.publish(id, contract, officer, progress);
    }
  }

  private void end(long id, ImportStatus to, @Nullable String refusal, List<?> arguments) {
    staging.drop(id);
    // The reason first: whoever sees the final status must also see why.
    batches.refuse(id, refusal, RefusalDetail.join(arguments), clock.instant());
    batches.move(get(id), to);
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
