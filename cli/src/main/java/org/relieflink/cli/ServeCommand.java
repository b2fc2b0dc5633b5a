package org.relieflink.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 启动服务。 Starts the server and stays until it is stopped. */
@Command(name = "serve", sortOptions = false, mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8080;

  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", defaultValue = "" + PORT)
  int port = PORT;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of(System.getProperty("user.home"), ".local", "share", "relieflink", "server");

  @Option(names = "--database", paramLabel = "jdbc:postgresql:…")
  @Nullable String database;

  @Option(names = "--exit-when-ready", hidden = true)
  boolean exitWhenReady;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> properties = new LinkedHashMap<>();
    if (database != null) {
      properties.put("spring.datasource.url", database);
    }
    try (RunningServer server =
        ServerStart.start(new ServerOptions(port, data, false, properties), terminal)) {
      server.setupCode().ifPresent(code -> terminal.say("serve.setup-code", code));
      terminal.out().println(server.url());
      terminal.out().flush();
      waitForEnd();
    }
    return ExitCode.OK.number();
  }

  /** Ctrl-C ends the process; the server's shutdown hook closes it in order. */
  private void waitForEnd() throws InterruptedException {
    if (!exitWhenReady) {
      terminal.say("serve.stop");
      new CountDownLatch(1).await();
    }
  }
}
