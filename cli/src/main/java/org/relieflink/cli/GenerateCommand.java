package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relieflink.synthetic.CountyGenerator;
import org.relieflink.synthetic.GeneratedFiles;
import org.relieflink.synthetic.matching.ListSize;
import org.relieflink.synthetic.matching.MatchingLists;
import org.relieflink.synthetic.matching.NumberLists;
import org.relieflink.synthetic.matching.WrittenLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 生成虚构的县。 Writes an invented county: pool, parties, truth, department files. */
@Command(name = "generate", sortOptions = false, mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  /** The invented counties there are codes for. */
  private static final int LARGEST_SCALE = 400;

  private final Terminal terminal;

  @Option(names = "--scale", paramLabel = "N", defaultValue = "1")
  int scale = 1;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed = 1;

  @Option(names = "--lists")
  boolean lists;

  @Option(names = "--numbers-only")
  boolean numbersOnly;

  @Option(names = "--records", paramLabel = "N", defaultValue = "180000")
  int records = 180_000;

  @Option(names = "--parties", paramLabel = "M", defaultValue = "20000")
  int parties = 20_000;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out = Path.of("");

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireScale(scale);
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw CommandRefused.input("generate.not-a-folder", out);
    }
    if (lists || numbersOnly) {
      return writeLists();
    }
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("generate.phase", scale));
    GeneratedFiles files = new CountyGenerator(scale, seed).writeTo(out);
    progress.finish(terminal.texts().of("generate.done", files.poolRows(), files.parties()));
    terminal.out().println(out);
    return ExitCode.OK.number();
  }

  private int writeLists() throws IOException {
    if (records < ListSize.LEAST_RECORDS || parties < 1 || parties > records / 2) {
      throw CommandRefused.input("generate.size", records, parties, ListSize.LEAST_RECORDS);
    }
    ListSize size = new ListSize(records, parties);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("generate.lists.phase", records, parties));
    WrittenLists written =
        numbersOnly
            ? NumberLists.of(size, seed).writeTo(out)
            : MatchingLists.of(size, seed).writeTo(out);
    progress.finish(
        terminal
            .texts()
            .of("generate.lists.done", written.records(), written.parties(), written.trueHits()));
    terminal.out().println(out);
    return ExitCode.OK.number();
  }

  private static void requireScale(int scale) {
    if (scale < 1 || scale > LARGEST_SCALE) {
      throw CommandRefused.input("generate.scale", scale, LARGEST_SCALE);
    }
  }
}
