package org.relieflink.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.relieflink.kernel.Fen;
import org.relieflink.synthetic.simulator.BankSimulator;
import org.relieflink.synthetic.simulator.BankSimulator.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 模拟银行。 Plays the bank of a special account, for trying payments and their reconciliation. */
@Command(name = "bank", sortOptions = false, mixinStandardHelpOptions = true)
final class BankCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int PARTS = 100;

  private final Terminal terminal;

  @Option(names = "--in", required = true, paramLabel = "DIR")
  Path in = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out = Path.of("");

  @Option(names = "--opening", paramLabel = "FEN", defaultValue = "100000000")
  long opening = 100_000_000;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed = 1;

  @Option(names = "--lies", paramLabel = "N", defaultValue = "0")
  int lies;

  @Option(names = "--repeats", paramLabel = "N", defaultValue = "0")
  int repeats;

  @Option(names = "--losses", paramLabel = "N", defaultValue = "0")
  int losses;

  @Option(names = "--returns", paramLabel = "N", defaultValue = "0")
  int returns;

  @Option(names = "--fails", paramLabel = "N", defaultValue = "0")
  int fails;

  @Option(names = "--shuffled")
  boolean shuffled;

  @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "5")
  int every = 5;

  BankCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int parts = lies + repeats + losses + returns + fails;
    boolean below = List.of(lies, repeats, losses, returns, fails).stream().anyMatch(n -> n < 0);
    if (parts > PARTS || below) {
      throw new CommandRefused(ExitCode.USAGE, "bank.parts");
    }
    Files.createDirectories(in);
    Files.createDirectories(out);
    var trouble = new Trouble(seed, lies, repeats, losses, returns, fails, shuffled);
    var bank = new BankSimulator(trouble, opening);
    serve(bank);
    while (every > 0 && !ended()) {
      serve(bank);
    }
    List<String> truth = bank.truth(LocalDate.now(ZONE));
    bank.write(truth, out);
    terminal.say("bank.truth", truth.size());
    return ExitCode.OK.number();
  }

  private void serve(BankSimulator bank) throws IOException {
    try {
      int taken = bank.serve(in, out, LocalDate.now(ZONE));
      if (taken > 0) {
        terminal.say("bank.taken", taken, new Fen(bank.paidFen()).yuanText(), bank.done());
      }
    } catch (IllegalArgumentException unusable) {
      throw new CommandRefused(
          ExitCode.REJECTED_ROWS, "bank.not-taken", String.valueOf(unusable.getMessage()));
    }
  }

  /** Waits; {@code quit} or the end of the input ends it. */
  private boolean ended() throws IOException, InterruptedException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (int waited = 0; waited < every; waited++) {
      if (System.in.available() > 0) {
        String order = orders.readLine();
        return order == null || order.strip().equals("quit");
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return false;
  }
}
