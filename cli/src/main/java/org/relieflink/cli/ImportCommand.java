package org.relieflink.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.tabular.GateResult;
import org.relieflink.tabular.TableGate;
import org.relieflink.tabular.TableRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 导入：把部门文件交给运行中的服务。 Hands department files to a running server and says what became of them. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  /** Faults shown on the terminal; the rest stand on the page of the import. */
  private static final int SHOWN_FAULTS = 5;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files = new ArrayList<>();

  @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080/")
  URI url = URI.create("http://127.0.0.1:8080/");

  @Option(names = "--user", required = true, paramLabel = "NO")
  String user = "";

  @Option(names = "--force")
  boolean force;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireReadable();
    ImportClient client = new ImportClient(url, user, password());
    ExitCode worst = ExitCode.OK;
    for (Path file : files) {
      worst = worse(worst, hand(client, file));
    }
    return worst.number();
  }

  /** Refuses all that cannot be read before the first file leaves. */
  private void requireReadable() throws IOException {
    for (Path file : files) {
      if (TableGate.check(file) instanceof GateResult.Refused refused) {
        throw new TableRefusedException(refused.refusal());
      }
    }
    for (int i = 0; i < files.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Files.mismatch(files.get(i), files.get(j)) < 0) {
          throw CommandRefused.input("import.twins", files.get(j), files.get(i));
        }
      }
    }
  }

  private String password() {
    @Nullable String password = terminal.environment().get("RELIEF_PASSWORD");
    if (password == null || password.isEmpty()) {
      throw CommandRefused.input("import.password");
    }
    return password;
  }

  private ExitCode hand(ImportClient client, Path file) throws IOException, InterruptedException {
    Progress progress = terminal.progress();
    progress.start(String.valueOf(file.getFileName()));
    ImportClient.Answer answer = client.importFile(file, force, progress);
    if (!answer.status().equals("PUBLISHED")) {
      progress.clear();
      terminal.say(
          "import.not-in",
          file.getFileName(),
          answer.message().isEmpty()
              ? terminal.texts().of("import.status." + known(answer.status()))
              : answer.message());
      return ExitCode.USAGE;
    }
    progress.finish(terminal.texts().of("import.done", answer.read(), answer.good(), answer.bad()));
    if (answer.bad() == 0) {
      return ExitCode.OK;
    }
    client.faults(answer.id(), SHOWN_FAULTS).forEach(fault -> terminal.err().println("  " + fault));
    terminal.say("import.more", client.page(answer.id()));
    return ExitCode.REJECTED_ROWS;
  }

  /**
   * The states that wait for a person or ended without the file; anything newer reads as the last.
   */
  private static String known(String status) {
    return switch (status) {
      case "NEEDS_CHOICE", "CHECKED", "CANCELLED", "INTERRUPTED" -> status;
      default -> "FAILED";
    };
  }

  private static ExitCode worse(ExitCode left, ExitCode right) {
    if (left == ExitCode.USAGE || right == ExitCode.USAGE) {
      return ExitCode.USAGE;
    }
    return left == ExitCode.OK ? right : left;
  }
}
