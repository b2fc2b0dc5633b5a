package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 全部规则包：按地方、机关和日期找适用的那一个。All packs, inheritance resolved: province, then city, then adopted rules,
 * then the place's own.
 */
public final class RulePacks {
  private static final List<String> FILES =
      List.of(
          "990000.yaml",
          "990100.yaml",
          "guanyun.yaml",
          "990123.yaml",
          "990200.yaml",
          "990223.yaml",
          "990323-2024.yaml",
          "990323-2026.yaml",
          "990123-court.yaml");
  private static final RulePacks SHIPPED = readFiles(shippedFiles()).orThrow();

  private final List<RulePack> packs;

  /** By id and version: the first day on which a withdrawn pack applies no more. */
  private final Map<String, LocalDate> ended;

  private RulePacks(List<RulePack> packs, Map<String, LocalDate> ended) {
    this.packs = packs;
    this.ended = Map.copyOf(ended);
  }

  /** The packs that ship with the program. */
  public static RulePacks shipped() {
    return SHIPPED;
  }

  /** The files of the shipped packs. */
  public static List<PackFile> shippedFiles() {
    return FILES.stream().map(name -> new PackFile(name, Resources.text("packs/" + name))).toList();
  }

  /** The text of a shipped pack, for writing the next version after it. */
  public static Optional<String> shippedText(String id, String version) {
    return shippedFiles().stream()
        .filter(file -> named(PackLayer.read(file).orThrow(), id, version))
        .map(PackFile::text)
        .findFirst();
  }

  private static boolean named(PackLayer layer, String id, String version) {
    return layer.id().equals(id) && layer.version().equals(version);
  }

  /** The shipped packs and further files, such as an office's own. */
  public static Reading<RulePacks> shippedAnd(List<String> yamls) {
    return shippedAndFiles(yamls.stream().map(yaml -> new PackFile("", yaml)).toList());
  }

  /** The shipped packs and further files, each named in what is said about it. */
  public static Reading<RulePacks> shippedAndFiles(List<PackFile> files) {
    List<PackFile> all = new ArrayList<>(shippedFiles());
    all.addAll(files);
    return readFiles(all);
  }

  /**
   * The shipped packs and an office's own beside them: from its day on an own pack goes before what
   * applied in its place until then; an ended one applies no more from that day on, but can still
   * be found for replays.
   *
   * @param own in the order of their release
   */
  public static Reading<RulePacks> live(List<OwnPack> own) {
    List<PackFile> files = new ArrayList<>(shippedFiles());
    own.forEach(one -> files.add(one.file()));
    Layers read = layers(files, shippedFiles().size());
    PackResolver resolver = new PackResolver(read.layers, read.shipped);
    List<RulePack> packs = resolver.packs();
    List<YamlProblem> problems = new ArrayList<>(read.problems);
    problems.addAll(resolver.problems());
    if (!problems.isEmpty()) {
      return new Reading.Bad<>(problems);
    }
    Map<String, LocalDate> ended = new HashMap<>();
    for (int i = 0; i < own.size(); i++) {
      LocalDate day = own.get(i).endedOn();
      if (day != null) {
        RulePack pack = packs.get(packs.size() - own.size() + i);
        ended.put(name(pack), day);
      }
    }
    return new Reading.Good<>(new RulePacks(packs, ended));
  }

  private static String name(RulePack pack) {
    return pack.id() + " " + pack.version();
  }

  /** All complete packs in file order. */
  public List<RulePack> all() {
    return packs;
  }

  /** The pack of the procuratorate of a place on a day. */
  public Optional<RulePack> effective(String place, LocalDate on) {
    return effective(place, Organ.PROCURATORATE, on);
  }

  /** The pack that applies in a place and organ on a day. */
  public Optional<RulePack> effective(String place, Organ organ, LocalDate on) {
    return packs.stream()
        .filter(pack -> pack.place().equals(place) && pack.extras().organ() == organ)
        .filter(pack -> pack.covers(on) && !over(pack, on))
        .max(Comparator.comparing(RulePack::from).thenComparing(packs::indexOf));
  }

  private boolean over(RulePack pack, LocalDate on) {
    LocalDate end = ended.get(name(pack));
    return end != null && !on.isBefore(end);
  }

  /** The pack that applies to these facts. */
  public Optional<RulePack> effective(Facts facts) {
    return effective(facts.place(), facts.circumstances().organ(), facts.asOf());
  }

  /** The pack with this id and version, for replays. */
  public Optional<RulePack> find(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  /** Reads packs in any order. */
  public static Reading<RulePacks> read(List<String> yamls) {
    return readFiles(yamls.stream().map(yaml -> new PackFile("", yaml)).toList());
  }

  /** Reads packs in any order; every problem of every file in one pass. */
  public static Reading<RulePacks> readFiles(List<PackFile> files) {
    Layers read = layers(files, files.size());
    PackResolver resolver = new PackResolver(read.layers);
    List<RulePack> packs = resolver.packs();
    List<YamlProblem> problems = new ArrayList<>(read.problems);
    problems.addAll(resolver.problems());
    return problems.isEmpty()
        ? new Reading.Good<>(new RulePacks(packs, Map.of()))
        : new Reading.Bad<>(problems);
  }

  /** 读出来的文件；shipped 是前面有几个不是本院自己的。 */
  private record Layers(List<PackLayer> layers, List<YamlProblem> problems, int shipped) {}

  private static Layers layers(List<PackFile> files, int shipped) {
    List<PackLayer> layers = new ArrayList<>();
    List<YamlProblem> problems = new ArrayList<>();
    for (PackFile file : files) {
      Reading<PackLayer> reading = PackLayer.read(file);
      if (reading instanceof Reading.Bad<PackLayer> bad) {
        problems.addAll(bad.problems());
      } else {
        layers.add(reading.orThrow());
      }
    }
    return new Layers(layers, problems, shipped);
  }
}
