package org.relieflink.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.ModelTraining;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 训练：从名单和数据池学习比对权重，不需要标准答案。 Learns the weights from lists without their truth. */
@Command(name = "train", sortOptions = false, mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @SuppressWarnings("InlineFormatString") // the sentence is read here, filled below
  private static final String PROVENANCE =
      "Learned by EM without knowing the truth: %d records, %d parties, %d of them sampled,"
          + " %d rounds, last change of a weight %.4f; begun with %s. Date: %s. Command: %s";

  private final Terminal terminal;

  @Option(names = "--pool", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> pools = new ArrayList<>();

  @Option(names = "--parties", required = true, paramLabel = "FILE")
  Path parties = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out = Path.of("");

  @Option(names = "--sample", paramLabel = "N")
  int sample = 20_000;

  @Option(names = "--seed", paramLabel = "S")
  long seed = 1;

  @Option(names = "--model", paramLabel = "FILE")
  @Nullable Path model;

  @Option(names = "--id", paramLabel = "NAME")
  @Nullable String id;

  @Option(names = "--date", paramLabel = "DAY")
  @Nullable LocalDate date;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (sample < 1 || threads < 1) {
      throw CommandRefused.input("train.numbers", sample, threads);
    }
    LinkageModel weights = ModelFile.read(model, null);
    PersonLists lists = PersonLists.inspect(pools, parties, weights.fields());
    PoolIndex pool = lists.pool(weights, threads);
    PartyList list = lists.parties(threads);
    ExitCode code = lists.report(terminal);
    List<ModelTraining.Round> rounds = new ArrayList<>();
    ModelTraining.Settings settings = ModelTraining.Settings.of(sample, seed, threads);
    LinkageModel learned =
        ModelTraining.learn(
            pool,
            list,
            settings,
            round -> {
              rounds.add(round);
              terminal.say("train.round", round.number(), round.change(), round.matchesPerParty());
            });
    write(learned.described(name(), provenance(pool, list, rounds)));
    terminal.say("train.done", rounds.size(), out.getFileName());
    return code.number();
  }

  private void write(LinkageModel learned) throws IOException {
    try (WholeFile file = WholeFile.start(out)) {
      try (Writer writer = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8)) {
        learned.write(writer);
      }
      file.finish();
    }
  }

  private String name() {
    return id == null ? String.valueOf(out.getFileName()).replace(".properties", "") : id;
  }

  /** What the model was learned from and how, in one line that lets somebody do it again. */
  private String provenance(PoolIndex pool, PartyList list, List<ModelTraining.Round> rounds) {
    ModelTraining.Round last = rounds.get(rounds.size() - 1);
    return String.format(
        Locale.ROOT,
        PROVENANCE,
        pool.size(),
        list.size(),
        Math.min(sample, list.size()),
        rounds.size(),
        last.change(),
        pool.model().id(),
        date == null ? "not given" : date,
        command());
  }

  /** The command with file names only: folders say where somebody works, not what was done. */
  private String command() {
    String files =
        pools.stream().map(Path::getFileName).map(Path::toString).collect(Collectors.joining(" "));
    return "relieflink train --pool %s --parties %s --out %s --sample %d --seed %d"
        .formatted(files, parties.getFileName(), out.getFileName(), sample, seed);
  }
}
