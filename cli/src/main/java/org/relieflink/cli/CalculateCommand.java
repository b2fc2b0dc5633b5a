package org.relieflink.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.relieflink.law.AmountCalculator;
import org.relieflink.law.AmountRefusal;
import org.relieflink.law.AmountResult;
import org.relieflink.law.AmountSheet;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.PackFile;
import org.relieflink.law.Reading;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.law.YamlProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * 测算金额。 Works out the amount from a facts file and prints the sheet, every step with its clause.
 */
@Command(name = "calculate", sortOptions = false, mixinStandardHelpOptions = true)
final class CalculateCommand implements Callable<Integer> {
  /** A facts file is a page or two; more is another file by mistake. */
  private static final long MOST_BYTES = 1 << 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FACTS.yaml")
  Path facts = Path.of("");

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--pack", paramLabel = "FILE")
  List<Path> packs = new ArrayList<>();

  CalculateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    FactsFile file = good(FactsFile.read(text(facts)), facts);
    Facts known = file.facts();
    RulePack pack =
        packs()
            .effective(known)
            .orElseThrow(
                () -> CommandRefused.input("calculate.no-pack", known.place(), known.asOf()));
    AmountResult result = AmountCalculator.calculate(known, pack, file.choices());
    boolean refused = result instanceof AmountRefusal;
    if (format == Format.json) {
      terminal.out().println(AmountSheet.json(result));
    } else {
      (refused ? terminal.err() : terminal.out()).print(AmountSheet.text(result));
    }
    return (refused ? ExitCode.USAGE : ExitCode.OK).number();
  }

  private RulePacks packs() throws IOException {
    if (packs.isEmpty()) {
      return RulePacks.shipped();
    }
    List<PackFile> files = new ArrayList<>();
    for (Path pack : packs) {
      files.add(new PackFile(String.valueOf(pack.getFileName()), text(pack)));
    }
    return good(RulePacks.shippedAndFiles(files), packs.get(packs.size() - 1));
  }

  private <T> T good(Reading<T> reading, Path file) {
    if (reading instanceof Reading.Bad<T> bad) {
      bad.problems().stream().map(YamlProblem::text).forEach(terminal.err()::println);
      throw CommandRefused.input("calculate.problems", file.getFileName(), bad.problems().size());
    }
    return reading.orThrow();
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandRefused.input("failure.no-file", file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw CommandRefused.input("calculate.too-large", file.getFileName());
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw CommandRefused.input("calculate.encoding", file.getFileName());
    }
  }
}
