package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.screening.ListReceipt;
import org.relieflink.platform.screening.RunReport;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.supervision.Supervision;
import org.relieflink.platform.supervision.SupervisionReport;

/** 演示里的一天：导入各部门的文件，收当事人名单，碰撞。 The day's work of the demo, done as the clerk would. */
final class DemoWork {
  private static final String CASE_FOLDER = "procuratorate";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

  private final RunningServer server;
  private final Terminal terminal;

  DemoWork(RunningServer server, Terminal terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  void run(Path county) throws IOException {
    Path departments = county.resolve("departments");
    importAll(tables(departments, false), "demo.import");
    for (Path list : tables(departments, true)) {
      screen(list);
    }
    importAll(tables(county.resolve("supervision"), false), "demo.registers");
    supervise();
    new DemoFund(server, LocalDate.now(server.facade(Clock.class))).run();
  }

  /** Months stand in the names: by name is by month. */
  private static List<Path> tables(Path departments, boolean cases) throws IOException {
    try (Stream<Path> files = Files.walk(departments)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.startsWith(departments.resolve(CASE_FOLDER)) == cases)
          .sorted()
          .toList();
    }
  }

  private void importAll(List<Path> files, String title) {
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of(title));
    List<ImportBatch> batches =
        server
            .facade(HardshipPool.class)
            .importFiles(
                files,
                ImportWish.PLAIN,
                DemoAccounts.CLERK,
                (file, step, done, total) -> progress.at(done, total));
    long good = batches.stream().mapToLong(batch -> batch.counts().good()).sum();
    long bad = batches.stream().mapToLong(batch -> batch.counts().bad()).sum();
    long in = batches.stream().filter(batch -> batch.status() == ImportStatus.PUBLISHED).count();
    progress.finish(terminal.texts().of("demo.imported", in, good, bad));
    for (ImportBatch batch : batches) {
      if (batch.status() != ImportStatus.PUBLISHED) {
        terminal.say(
            "import.not-in",
            batch.file().name(),
            server.facade(HardshipPool.class).refusalOf(batch));
      }
    }
  }

  private void screen(Path list) {
    Screening screening = server.facade(Screening.class);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("demo.list"));
    ListReceipt receipt =
        screening
            .takeList(list, LocalDate.now(server.facade(Clock.class)), DemoAccounts.CLERK)
            .orThrow();
    progress.finish(terminal.texts().of("demo.listed", receipt.parties(), receipt.badRows()));
    progress.start(terminal.texts().of("screen.phase-collide"));
    long run = screening.startRun(receipt.listId(), DemoAccounts.CLERK).orThrow().runId();
    RunReport report = screening.await(run, LONGEST_RUN);
    if (!report.published()) {
      throw new CommandRefused(ExitCode.INTERNAL_ERROR, "demo.run-failed", report.state());
    }
    progress.finish(
        terminal
            .texts()
            .of("demo.collided", report.partiesHit(), report.hits(), report.householdHits()));
  }

  private void supervise() {
    Supervision supervision = server.facade(Supervision.class);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("supervise.phase"));
    LocalDate today = LocalDate.now(server.facade(Clock.class));
    long run = supervision.startRun(today, DemoAccounts.PROSECUTOR).orThrow().runId();
    SupervisionReport report = supervision.await(run, LONGEST_RUN);
    if (!report.published()) {
      throw new CommandRefused(ExitCode.INTERNAL_ERROR, "demo.run-failed", report.state());
    }
    progress.finish(terminal.texts().of("demo.supervised", report.met(), report.unknown()));
  }
}
