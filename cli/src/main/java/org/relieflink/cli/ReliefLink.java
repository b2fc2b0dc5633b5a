package org.relieflink.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** 根命令：列出全部命令。 The root command. */
@Command(
    name = "relieflink",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ReliefLink implements Callable<Integer> {
  /** In the order of the work; built only when named, so that a short command starts fast. */
  private static final Map<String, Function<Terminal, Callable<Integer>>> COMMANDS =
      new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("backup", BackupCommand::new);
    COMMANDS.put("backup-keys", BackupKeysCommand::new);
    COMMANDS.put("drill", DrillCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("contract", ContractCommand::new);
    COMMANDS.put("import", ImportCommand::new);
    COMMANDS.put("generate", GenerateCommand::new);
    COMMANDS.put("simulate", SimulateCommand::new);
    COMMANDS.put("index", IndexCommand::new);
    COMMANDS.put("bank", BankCommand::new);
    COMMANDS.put("screen", ScreenCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("supervise", SuperviseCommand::new);
    COMMANDS.put("evaluate", EvaluateCommand::new);
    COMMANDS.put("train", TrainCommand::new);
    COMMANDS.put("calculate", CalculateCommand::new);
    COMMANDS.put("keyed", KeyedCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("package", PackageCommand::new);
  }

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @Nullable String language;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  boolean debug;

  @Spec @Nullable CommandSpec spec;

  /** Runs one command line and gives its exit code. */
  static int run(Terminal terminal, String... arguments) {
    ReliefLink root = new ReliefLink();
    CommandLine line = new CommandLine(root);
    boolean named = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    COMMANDS.forEach(
        (name, command) -> {
          if (!named || name.equals(arguments[0])) {
            line.addSubcommand(name, command.apply(terminal));
          }
        });
    line.setResourceBundle(terminal.texts().bundle());
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpLongOptionsMaxWidth(32);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    Failures failures = new Failures(terminal, Arrays.asList(arguments).contains("--debug"));
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    return line.execute(arguments);
  }

  /** Without a command the help is what a person needs. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return ExitCode.USAGE.number();
  }
}
