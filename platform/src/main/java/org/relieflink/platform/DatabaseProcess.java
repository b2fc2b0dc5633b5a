package org.relieflink.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.StartRefused.Reason;
import org.springframework.util.FileSystemUtils;

/** 数据库进程：starts and stops the database through its own {@code pg_ctl}, also as root. */
final class DatabaseProcess {
  private static final String WAIT_SECONDS = "60";

  private final Path binaries;
  private final DatabaseFolder folder;
  private final boolean root;

  DatabaseProcess(Path binaries, DatabaseFolder folder) {
    this.binaries = binaries;
    this.folder = folder;
    this.root = isRoot();
  }

  /** PostgreSQL refuses user id 0, so as root it runs in a user namespace of its own. */
  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }

  void initialise(String user) throws IOException {
    FileSystemUtils.deleteRecursively(folder.cluster());
    var made =
        run(
            "initdb",
            "--pgdata=" + folder.cluster(),
            "--username=" + user,
            "--pwfile=" + folder.passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C");
    if (made.exit() != 0) {
      throw refusal(made);
    }
  }

  void start() throws IOException {
    var started =
        run(
            "pg_ctl",
            "start",
            "--pgdata=" + folder.cluster(),
            "--wait",
            "--timeout=" + WAIT_SECONDS,
            "--silent",
            "--log=" + folder.log());
    if (started.exit() != 0) {
      throw refusal(started);
    }
  }

  /** The folder is locked by us, so whoever runs on it lost its server: stop it, data kept. */
  void stopOrphan() {
    if (Files.exists(folder.cluster().resolve("postmaster.pid"))) {
      stop();
    }
  }

  void stop() {
    try {
      if (stop("fast").exit() != 0) {
        stop("immediate");
      }
    } catch (IOException failure) {
      throw new IllegalStateException("the database could not be stopped", failure);
    }
  }

  private Outcome stop(String mode) throws IOException {
    return run(
        "pg_ctl",
        "stop",
        "--pgdata=" + folder.cluster(),
        "--mode=" + mode,
        "--wait",
        "--timeout=" + WAIT_SECONDS,
        "--silent");
  }

  private StartRefused refusal(Outcome outcome) {
    boolean noNamespace = root && outcome.text().contains("unshare");
    return new StartRefused(
        noNamespace ? Reason.ROOT_WITHOUT_NAMESPACE : Reason.DATABASE_FAILED, outcome.text());
  }

  private Outcome run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("relief-database", ".txt");
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C");
      int exit = builder.start().waitFor();
      return new Outcome(exit, EmbeddedDatabase.text(Files.readAllBytes(output)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private record Outcome(int exit, String text) {}
}
