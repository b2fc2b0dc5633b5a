package org.relieflink.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * 一个被测的引擎：一条命令，写出一份命中文件。 An engine under measurement: a command that reads lists and writes a file
 * of pairs ({@code party_id,record_id[,kind][,level]}).
 *
 * @param name word for commands and files
 * @param label for people
 * @param prepare command that is run once before and not measured; empty for none
 * @param command words in which {@code {lists}}, {@code {pool}}, {@code {parties}}, {@code {out}}
 *     and {@code {threads}} are filled in
 * @param settings how it was set up and why
 */
public record Engine(
    String name, String label, List<String> prepare, List<String> command, String settings) {

  /** The words of a run. */
  List<String> words(Path lists, Path out, int threads) {
    return command.stream().map(word -> filled(word, lists, out, threads)).toList();
  }

  private static String filled(String word, Path lists, Path out, int threads) {
    return word.replace("{lists}", lists.toString())
        .replace("{pool}", lists.resolve("pool.csv").toString())
        .replace("{parties}", lists.resolve("parties.csv").toString())
        .replace("{out}", out.toString())
        .replace("{threads}", Integer.toString(threads));
  }
}
