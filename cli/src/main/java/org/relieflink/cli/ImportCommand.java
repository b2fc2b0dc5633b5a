package org.relieflink.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 导入：把部门文件交给运行中的服务。 Hands department files to a running server. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  List<Path> files = new ArrayList<>();

  @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080/")
  String url = "";

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say("import.unreachable", url);
    return ExitCode.REMOTE_UNAVAILABLE.number();
  }
}
