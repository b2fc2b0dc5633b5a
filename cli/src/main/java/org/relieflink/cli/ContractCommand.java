package org.relieflink.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ContractOutline;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.ListTrials;
import org.relieflink.platform.pool.TrialRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * 数据合同：列出来，拿一份文件试查。 The contracts of department lists: shows them, and tries a file against them,
 * with neither server nor database.
 */
@Command(name = "contract", sortOptions = false, mixinStandardHelpOptions = true)
final class ContractCommand implements Callable<Integer> {
  /** Told one by one; the counts hold all. */
  private static final int MOST_FAULTS = 50;

  /** A contract is some pages at most; more is another file by mistake. */
  private static final long MOST_BYTES = 1 << 20;

  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai")); // as the server's

  @Spec @Nullable CommandSpec spec;

  ContractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Without a verb the help is what a person needs. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return ExitCode.USAGE.number();
  }

  /** Tries one file: 0 every row is good, 3 some are not, 2 the import would refuse the file. */
  @Command(name = "check", sortOptions = false, mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "FILE", descriptionKey = "FILE") Path file,
      @Option(names = "--contract", paramLabel = "NAME|FILE") @Nullable String contract,
      @Option(names = "--day", paramLabel = "YYYY-MM-DD") @Nullable LocalDate day,
      @Option(names = "--json") boolean json)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandRefused.input("failure.no-file", file);
    }
    try {
      ListTrial trial =
          trial(file, Optional.ofNullable(contract), day == null ? LocalDate.now(clock) : day);
      if (json) {
        terminal.out().println(written(trial));
      } else {
        new ContractText(terminal).print(trial);
      }
      return code(trial).number();
    } catch (TrialRefused refused) {
      throw CommandRefused.input("contract.refused", String.valueOf(refused.getMessage()));
    }
  }

  private static ExitCode code(ListTrial trial) {
    if (!trial.refusal().isEmpty()) {
      return ExitCode.USAGE;
    }
    return trial.clean() ? ExitCode.OK : ExitCode.REJECTED_ROWS;
  }

  /** All contracts that ship. */
  @Command(name = "list", sortOptions = false, mixinStandardHelpOptions = true)
  int list(@Option(names = "--json") boolean json) {
    List<ContractOutline> contracts = ListTrials.shipped(locale()).contracts();
    if (json) {
      terminal.out().println(written(contracts));
    } else {
      contracts.forEach(new ContractText(terminal)::print);
    }
    return ExitCode.OK.number();
  }

  private ListTrial trial(Path file, Optional<String> named, LocalDate day) throws IOException {
    ListTrials shipped = ListTrials.shipped(locale());
    Optional<String> id = named.flatMap(shipped::find);
    if (named.isEmpty() || id.isPresent()) {
      return shipped.check(new ListTrials.Wish(file, id, MOST_FAULTS, day));
    }
    Path yaml = Path.of(named.get());
    if (!Files.isRegularFile(yaml)) {
      throw CommandRefused.input("contract.unknown", named.get());
    }
    ListTrials own =
        ListTrials.shippedAnd(String.valueOf(yaml.getFileName()), text(yaml), locale());
    List<ContractOutline> all = own.contracts();
    Optional<String> last = Optional.of(all.get(all.size() - 1).id());
    return own.check(new ListTrials.Wish(file, last, MOST_FAULTS, day));
  }

  private static String text(Path yaml) throws IOException {
    if (Files.size(yaml) > MOST_BYTES) {
      throw CommandRefused.input("contract.too-large", yaml.getFileName());
    }
    try {
      return Files.readString(yaml);
    } catch (MalformedInputException notUtf8) {
      throw CommandRefused.input("calculate.encoding", yaml.getFileName());
    }
  }

  private Locale locale() {
    return terminal.texts().english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private static String written(Object value) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(value)
        .replace("\r\n", "\n");
  }
}
