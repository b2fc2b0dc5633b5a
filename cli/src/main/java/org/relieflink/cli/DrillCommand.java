package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.DrillBackup;
import org.relieflink.platform.backup.DrillReport;
import org.relieflink.platform.backup.DrillReport.Finding;
import org.relieflink.platform.backup.DrillReport.State;
import org.relieflink.platform.backup.RecordDrill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 恢复演练。 Puts a copy back in a scratch place, says what is proven and what not, and removes it. */
@Command(name = "drill", sortOptions = false, mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin CopiesToRead copies = new CopiesToRead();

  @Option(names = "--roots", paramLabel = "FILE", arity = "1..*")
  List<Path> roots = new ArrayList<>();

  @Option(names = "--room", paramLabel = "DIR")
  Path room = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--data", paramLabel = "DIR")
  @Nullable Path data;

  @Option(names = "--database", paramLabel = "jdbc:postgresql:…")
  @Nullable String database;

  DrillCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LibraryLog.off();
    DrillReport report = drill();
    terminal.say(report.passed() ? "drill.passed" : "drill.failed", report.seconds());
    register(report);
    return (report.passed() ? ExitCode.OK : ExitCode.QUALITY_GATE).number();
  }

  /**
   * Work that the scratch server has begun by itself is cut off by its end, which is no finding.
   */
  private DrillReport drill() throws IOException {
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, cutOff) -> {});
    try {
      return new DrillBackup(this::say)
          .run(
              new DrillBackup.Order(
                  copies.copies(), roots, room.toAbsolutePath(), terminal.texts().english()));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
  }

  private void say(Finding finding) {
    String about = terminal.texts().of("drill.about." + finding.step(), finding.figure());
    terminal.say("drill." + finding.state(), about, finding.seconds());
    Reason refused = finding.refused();
    if (refused != null) {
      terminal.say("backup.refused." + refused, finding.detail());
    } else if (!finding.detail().isEmpty()) {
      terminal.err().println(finding.detail().indent(2).stripTrailing());
    } else if (finding.state() == State.UNPROVEN) {
      terminal.say("drill.why." + finding.step());
    }
  }

  private void register(DrillReport report) {
    if (data == null && database == null) {
      terminal.say("drill.not-registered");
      return;
    }
    Path folder = data == null ? Path.of("") : data;
    try (BackupSource.Reached reached = BackupSource.Reached.of(folder, database)) {
      new RecordDrill(reached.source(), Clock.systemUTC()).record(report);
    }
  }
}
