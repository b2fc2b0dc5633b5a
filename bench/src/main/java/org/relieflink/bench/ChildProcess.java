package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * 开一个子进程，量它的时间和内存。 Starts a command and measures it from outside.
 *
 * <p>Wall time is ours. Processor time and peak memory come from GNU {@code time} where it is
 * installed, else from the shell's {@code times} and from looking into {@code /proc}.
 */
final class ChildProcess {
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final double KILOBYTE = 1024;

  /** Our own engine's word for: done, and some rows of the lists could not be used whole. */
  private static final int DONE_WITH_NOTES = 3;

  private final Path log;
  private final Path usage;
  private final long limitSeconds;

  /**
   * @param log file for what the command says
   * @param limitSeconds after which the command is stopped
   */
  ChildProcess(Path log, long limitSeconds) {
    this.log = log;
    this.usage = log.resolveSibling(log.getFileName() + ".usage");
    this.limitSeconds = limitSeconds;
  }

  ChildRun run(List<String> command) throws IOException, InterruptedException {
    Files.deleteIfExists(usage);
    ProcessBuilder builder = new ProcessBuilder(wrapped(command)).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    long began = System.nanoTime();
    Process process = builder.start();
    ProcessTree tree = ProcessTree.watch(process);
    boolean ended = process.waitFor(limitSeconds, TimeUnit.SECONDS);
    double wall = (System.nanoTime() - began) / 1e9;
    if (!ended) {
      tree.stop();
    }
    long seen = tree.peakBytes();
    double[] used = used();
    ChildRun.End end = ended ? end(process.exitValue()) : ChildRun.End.STOPPED;
    return new ChildRun(end, wall, used[0], Math.max(seen, (long) (used[1] * KILOBYTE)));
  }

  private static ChildRun.End end(int exit) {
    return exit == 0 || exit == DONE_WITH_NOTES ? ChildRun.End.DONE : ChildRun.End.FAILED;
  }

  private List<String> wrapped(List<String> command) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(GNU_TIME)) {
      words.addAll(List.of(GNU_TIME.toString(), "-q", "-f", "%U %S %M", "-o", usage.toString()));
    } else {
      String script = "\"$@\"; code=$?; times > \"$0\"; exit $code";
      words.addAll(List.of("bash", "-c", script, usage.toString()));
    }
    words.addAll(command);
    return words;
  }

  /** Processor seconds and peak kilobytes, 0 for what is not known. */
  private double[] used() throws IOException {
    if (!Files.exists(usage)) {
      return new double[2];
    }
    List<String> lines = Files.readAllLines(usage);
    if (lines.isEmpty()) {
      return new double[2];
    }
    String[] words = lines.get(lines.size() - 1).split(" ", -1);
    double peak = words.length > 2 ? Double.parseDouble(words[2]) : 0;
    return new double[] {seconds(words[0]) + seconds(words[1]), peak};
  }

  /** {@code 1.25} as GNU time writes it, {@code 0m1.250s} as the shell does. */
  static double seconds(String text) {
    int minutes = text.indexOf('m');
    if (minutes < 0) {
      return Double.parseDouble(text);
    }
    String seconds = text.substring(minutes + 1).replace("s", "");
    return 60 * Double.parseDouble(text.substring(0, minutes)) + Double.parseDouble(seconds);
  }

  /** The last words of the command, for the one who has to find out why it failed. */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    int from = Math.max(0, lines.size() - 12);
    return String.format(Locale.ROOT, "%s%n", String.join("\n", lines.subList(from, lines.size())));
  }
}
