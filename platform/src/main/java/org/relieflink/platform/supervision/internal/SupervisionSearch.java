package org.relieflink.platform.supervision.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.relieflink.law.supervision.ListedRecord;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.supervision.LeadSearch;
import org.relieflink.platform.supervision.ProposedLead;
import org.relieflink.platform.supervision.SearchReport;
import org.relieflink.platform.supervision.SupervisionReport;
import org.relieflink.platform.supervision.internal.LeadEvidence.KeptRecord;
import org.relieflink.platform.supervision.internal.store.LeadStore;
import org.relieflink.platform.supervision.internal.store.NewLead;
import org.relieflink.platform.supervision.internal.store.SupervisionRuns;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 一次监督碰撞怎样跑。 How a run runs: read, search, publish everything in one transaction. Stopped or killed
 * before the commit, it leaves nothing.
 */
@Component
public class SupervisionSearch {
  private static final int READ_STEP = 1_000; // records between two looks whether to stop

  private final PoolInFull pool;
  private final SupervisionCatalogue catalogue;
  private final SupervisionRuns runs;
  private final LeadStore leads;
  private final TransactionTemplate transaction;
  private final MessageSource messages;
  private final Clock clock;

  SupervisionSearch(
      PoolInFull pool,
      SupervisionCatalogue catalogue,
      SupervisionRuns runs,
      LeadStore leads,
      TransactionTemplate transaction,
      MessageSource messages,
      Clock clock) {
    this.pool = pool;
    this.catalogue = catalogue;
    this.runs = runs;
    this.leads = leads;
    this.transaction = transaction;
    this.messages = messages;
    this.clock = clock;
  }

  /** Runs to the end; the run's state tells how it ended, also when this throws. */
  public void run(long runId, LocalDate day, JobProgress progress) {
    String ended = "failed";
    try {
      progress.resultAt("/supervision/runs/" + runId);
      Reading reading = read(day, progress);
      List<NewLead> found = new ArrayList<>();
      SearchReport report =
          reading.search.run(options(progress), lead -> found.add(reading.kept(lead)));
      progress.checkCancelled();
      progress.phase(text("publishing"), 0);
      transaction.executeWithoutResult(
          status -> {
            leads.replaceCurrent(runId, found);
            runs.publish(
                runId,
                SupervisionReport.lines(report),
                new SupervisionRuns.Compared(
                    reading.asOf(), report.records(), report.asked(), clock.instant()));
          });
      ended = "published";
    } catch (JobCancelled stopped) {
      ended = "cancelled";
      throw stopped;
    } finally {
      if (!ended.equals("published")) {
        runs.end(runId, ended, clock.instant());
      }
    }
  }

  private Reading read(LocalDate day, JobProgress progress) {
    progress.phase(text("reading"), 0);
    int threads = Runtime.getRuntime().availableProcessors();
    Reading reading =
        new Reading(
            new LeadSearch(catalogue, day, LinkageModel.standard(), threads), pool.departments());
    pool.forEach(
        (record, person) -> {
          reading.search.add(record);
          reading.persons.put(person.recordId(), person);
          // no progress here: it would be written inside the read-only transaction of the reading
          if (reading.search.size() % READ_STEP == 0) {
            progress.checkCancelled();
          }
        });
    return reading;
  }

  private ScreeningOptions options(JobProgress progress) {
    boolean[] begun = {false};
    return ScreeningOptions.threads(Runtime.getRuntime().availableProcessors())
        .withProgress(
            (done, of) -> {
              if (!begun[0]) {
                begun[0] = true;
                progress.phase(text("searching"), of);
              }
              progress.done(done);
            })
        .withCancel(progress::cancelled);
  }

  private String text(String phase) {
    return messages.getMessage("supervision.phase." + phase, null, Locale.SIMPLIFIED_CHINESE);
  }

  /** What was read, so that a lead can be kept with the records as they were. */
  private static final class Reading {
    private final LeadSearch search;
    private final Map<String, String> departments;
    private final Map<String, PoolRecord> persons = new HashMap<>();

    Reading(LeadSearch search, Map<String, String> departments) {
      this.search = search;
      this.departments = departments;
    }

    Map<String, String> asOf() {
      Map<String, String> days = new TreeMap<>();
      search.coverage().forEach((name, day) -> days.put(name, day.toString()));
      return days;
    }

    NewLead kept(ProposedLead proposed) {
      List<KeptRecord> records = new ArrayList<>();
      for (ListedRecord record : proposed.records()) {
        records.add(
            KeptRecord.of(
                record,
                Objects.requireNonNull(persons.get(record.recordId())),
                departments.getOrDefault(record.listedClass(), "")));
      }
      LeadEvidence evidence = LeadEvidence.of(proposed, records);
      String print =
          evidence.fingerprint(proposed.lead().rule().version(), proposed.lead().finding().code());
      return new NewLead(proposed.lead(), proposed.concerned(), print, evidence);
    }
  }
}
