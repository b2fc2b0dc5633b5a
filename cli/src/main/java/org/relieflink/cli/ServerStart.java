package org.relieflink.cli;

import java.nio.file.Path;
import org.relieflink.platform.ReliefLinkApplication;
import org.relieflink.platform.RunningServer;
import org.relieflink.platform.ServerOptions;

/** 启动服务，日志写进数据目录。 Starts the server with its log in the data folder: the terminal is for people. */
final class ServerStart {
  private ServerStart() {}

  static RunningServer start(ServerOptions options, Terminal terminal) {
    ServerPort.requireFree(options.port());
    Path log = options.dataDir().resolve("relief.log");
    System.setProperty("logging.file.name", log.toString());
    System.setProperty("logging.threshold.console", "OFF");
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("serve.phase"));
    RunningServer server = ReliefLinkApplication.start(options);
    progress.finish(server.url());
    terminal.say("serve.log", log);
    return server;
  }
}
