package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.synthetic.CountyGenerator;
import org.relieflink.synthetic.GeneratedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 演示：虚构一个县，导入、碰撞、打开网页。 The main job on an invented county, with one command. */
@Command(name = "demo", sortOptions = false, mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int PORT = 8080;
  private static final int COUNTIES =
      1; // a server is one county's; the name of its folder keeps the number
  private static final long SEED = 1;
  private static final double NANOS = 1e9;

  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", defaultValue = "" + PORT)
  int port = PORT;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of(System.getProperty("user.home"), ".local", "share", "relieflink", "demo");

  @Option(names = "--exit-when-ready", hidden = true)
  boolean exitWhenReady;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    long began = System.nanoTime();
    ServerPort.requireFree(port);
    Path county = data.resolve("county-" + COUNTIES);
    Path ready = data.resolve("ready-" + COUNTIES);
    if (!Files.exists(ready)) {
      generate(county);
    }
    try (RunningServer server = start()) {
      if (!Files.exists(ready)) {
        new DemoWork(server, terminal).run(county);
        Files.writeString(ready, "");
      }
      introduce(server, (System.nanoTime() - began) / NANOS);
      if (!exitWhenReady) {
        terminal.say("serve.stop");
        new CountDownLatch(1).await();
      }
    }
    return ExitCode.OK.number();
  }

  private void generate(Path county) throws IOException {
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("generate.phase", COUNTIES));
    GeneratedFiles files = new CountyGenerator(COUNTIES, SEED).writeTo(county);
    progress.finish(terminal.texts().of("generate.done", files.poolRows(), files.parties()));
  }

  private RunningServer start() {
    return ServerStart.start(ServerOptions.of(port, data.resolve("server"), true), terminal);
  }

  private void introduce(RunningServer server, double seconds) {
    terminal.say("demo.open", server.url(), seconds);
    for (Officer officer : server.facade(DemoAccounts.class).shown()) {
      terminal.say(
          "demo.account", officer.staffNumber(), officer.displayName(), DemoAccounts.PASSWORD);
    }
    terminal.out().println(server.url());
    terminal.out().flush();
  }
}
