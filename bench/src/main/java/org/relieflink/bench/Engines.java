package org.relieflink.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.bench.peer.Peer;
import org.relieflink.bench.peer.PeerMain;
import org.relieflink.bench.peer.Peers;
import org.relieflink.bench.peer.Work;

/** 某一种活有哪些引擎可用。 The engines that can do a kind of work. */
final class Engines {
  static final String OURS = "relieflink";

  /** The same engine, which follows families to their records as well: no peer does that. */
  static final String OURS_WITH_FAMILIES = "relieflink-families";

  private final Map<String, Engine> byName = new LinkedHashMap<>();

  /**
   * @param launcher the {@code relieflink} command
   * @param home folder in which peers keep what they unpacked
   */
  Engines(Work work, Path launcher, Path home) {
    switch (work) {
      case EXACT -> add(reliefLink(launcher, OURS, List.of("--exact")));
      case FUZZY -> {
        add(reliefLink(launcher, OURS, List.of("--persons-only")));
        add(reliefLink(launcher, OURS_WITH_FAMILIES, List.of()));
      }
      case FEBRL4 -> add(reliefLink(launcher, OURS, List.of("--fields", "english")));
    }
    for (Peer peer : Peers.list()) {
      if (peer.works().contains(work)) {
        add(peer(peer, work, home));
      }
    }
  }

  private void add(Engine engine) {
    byName.put(engine.name(), engine);
  }

  /** Adds an engine given as {@code name=command words}; it replaces one of the same name. */
  void add(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--add needs name=command, not " + text);
    }
    String name = text.substring(0, equals);
    List<String> words = List.of(text.substring(equals + 1).strip().split("\\s+"));
    add(new Engine(name, name, List.of(), words, "`" + String.join(" ", words) + "`"));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * @throws IllegalArgumentException for a name that nobody has
   */
  List<Engine> chosen(List<String> names) {
    List<Engine> engines = new ArrayList<>();
    for (String name : names) {
      Engine engine = byName.get(name);
      if (engine == null) {
        throw new IllegalArgumentException(
            "no engine " + name + " for this work; there are " + String.join(", ", names()));
      }
      engines.add(engine);
    }
    return engines;
  }

  private static Engine reliefLink(Path launcher, String name, List<String> manner) {
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "screen"));
    command.addAll(List.of("--pool", "{pool}", "--parties", "{parties}"));
    command.addAll(List.of("--out", "{out}", "--threads", "{threads}"));
    command.addAll(manner);
    boolean families = name.equals(OURS_WITH_FAMILIES);
    return new Engine(
        name,
        families ? "ReliefLink with families" : "ReliefLink",
        List.of(launcher.toString(), "build"),
        command,
        "`./relieflink screen --pool … --parties … --out … --threads 2"
            + (manner.isEmpty() ? "" : " " + String.join(" ", manner))
            + (families ? "`, as shipped; finds the families too, which no peer does." : "`."));
  }

  private static Engine peer(Peer peer, Work work, Path home) {
    Path own = home.resolve(peer.name());
    List<String> prepare = java(peer, own, List.of());
    prepare.addAll(List.of("prepare", peer.name(), work.code(), own.toString()));
    List<String> command = java(peer, own, peer.libraries(own));
    command.addAll(List.of("run", peer.name(), work.code(), own.toString()));
    command.addAll(List.of("{lists}", "{out}", "{threads}"));
    return new Engine(peer.name(), peer.label(), prepare, command, peer.settings(work));
  }

  private static List<String> java(Peer peer, Path home, List<Path> first) {
    List<String> path = new ArrayList<>(first.stream().map(Path::toString).toList());
    path.add(System.getProperty("java.class.path"));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(peer.javaFlags(home));
    words.add("-Dfile.encoding=UTF-8");
    words.addAll(List.of("-cp", String.join(File.pathSeparator, path), PeerMain.class.getName()));
    return words;
  }
}
