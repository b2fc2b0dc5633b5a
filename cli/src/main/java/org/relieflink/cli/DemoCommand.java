package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.relieflink.platform.ReliefLinkApplication;
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
  private static final long SEED = 1;

  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", defaultValue = "" + PORT)
  int port = PORT;

  @Option(names = "--scale", paramLabel = "N", defaultValue = "1")
  int scale = 1;

  @Option(names = "--data", paramLabel = "DIR")
  Path data = Path.of(System.getProperty("user.home"), ".local", "share", "relieflink", "demo");

  @Option(names = "--exit-when-ready", hidden = true)
  boolean exitWhenReady;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerPort.requireFree(port);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("generate.phase", scale));
    GeneratedFiles files = new CountyGenerator(scale, SEED).writeTo(data.resolve("county"));
    progress.finish(terminal.texts().of("generate.done", files.poolRows(), files.parties()));
    progress.start(terminal.texts().of("serve.phase"));
    try (RunningServer server =
        ReliefLinkApplication.start(ServerOptions.of(port, data.resolve("server"), true))) {
      progress.finish(server.url());
      introduce(server);
      if (!exitWhenReady) {
        terminal.say("serve.stop");
        new CountDownLatch(1).await();
      }
    }
    return ExitCode.OK.number();
  }

  private void introduce(RunningServer server) {
    terminal.say("demo.open", server.url());
    for (Officer officer : server.facade(DemoAccounts.class).shown()) {
      terminal.say(
          "demo.account", officer.staffNumber(), officer.displayName(), DemoAccounts.PASSWORD);
    }
    terminal.out().println(server.url());
    terminal.out().flush();
  }
}
