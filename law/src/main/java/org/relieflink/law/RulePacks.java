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

  /** What further files may inherit from, in the order of release. */
  private final List<PackLayer> layers;

  /** By id and version: the first day on which a withdrawn pack applies no more. */
  private final Map<String, LocalDate> ended;

  private final List<Broken> broken;

  /** 读不成的一份；after 是它发布时前面有几份。 */
  private record Broken(BrokenPack pack, int after) {
    boolean standsBefore(RulePack other, int place, LocalDate on) {
      OwnPack own = pack.own();
      return own.place().equals(other.place())
          && own.applies(on)
          && (own.from().isAfter(other.from())
              || (own.from().equals(other.from()) && place < after));
    }
  }

  private RulePacks(List<RulePack> packs, List<PackLayer> layers) {
    this(packs, layers, Map.of(), List.of());
  }

  private RulePacks(
      List<RulePack> packs,
      List<PackLayer> layers,
      Map<String, LocalDate> ended,
      List<Broken> broken) {
    this.packs = List.copyOf(packs);
    this.layers = List.copyOf(layers);
    this.ended = Map.copyOf(ended);
    this.broken = List.copyOf(broken);
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
   * The shipped packs and the offices' own beside them: from its day on an own pack goes before
   * what applied in its place until then; an ended one applies no more from that day on, but can
   * still be found for replays. Each inherits from what was there when it was released, and has to
   * come to the values that were agreed to; one that does not is {@link #broken}.
   *
   * @param own in the order of their release
   */
  public static RulePacks live(List<OwnPack> own) {
    RulePacks all = SHIPPED;
    for (OwnPack one : own) {
      all = all.and(one);
    }
    return all;
  }

  private RulePacks and(OwnPack own) {
    Reading<RulePack> reading = adding(own.file());
    if (reading instanceof Reading.Bad<RulePack> bad) {
      return without(own, bad.problems());
    }
    RulePack pack = reading.orThrow();
    if (!pack.digest().equals(own.rulesDigest())) {
      return without(own, List.of(moved(own)));
    }
    List<RulePack> more = new ArrayList<>(packs);
    more.add(pack);
    List<PackLayer> deeper = new ArrayList<>(layers);
    deeper.add(PackLayer.read(own.file()).orThrow());
    Map<String, LocalDate> days = new HashMap<>(ended);
    if (own.endedOn() != null) {
      days.put(name(pack), own.endedOn());
    }
    return new RulePacks(more, deeper, days, broken);
  }

  private RulePacks without(OwnPack own, List<YamlProblem> problems) {
    List<Broken> more = new ArrayList<>(broken);
    more.add(new Broken(new BrokenPack(own, problems), packs.size()));
    return new RulePacks(packs, layers, ended, more);
  }

  private static YamlProblem moved(OwnPack own) {
    return new YamlProblem(1, 1, "inherits", "继承来的值和发布时同意的不一样了。", "请照它另出一版，核对、同意以后发布。")
        .in(own.file().name());
  }

  /** One more file beside these, such as a draft: it may inherit from what is in use on its day. */
  public Reading<RulePack> adding(PackFile file) {
    Reading<PackLayer> reading = PackLayer.read(file);
    if (reading instanceof Reading.Bad<PackLayer> bad) {
      return new Reading.Bad<>(bad.problems());
    }
    PackLayer layer = reading.orThrow();
    return new PackResolver(layers.stream().filter(one -> !over(one.name(), layer.from())).toList())
        .own(layer);
  }

  /** Released packs of a place that cannot be read as agreed, in the order of release. */
  public List<BrokenPack> broken(String place) {
    return broken.stream()
        .map(Broken::pack)
        .filter(one -> one.own().place().equals(place))
        .toList();
  }

  private static String name(RulePack pack) {
    return pack.id() + " " + pack.version();
  }

  /** The first day on which a withdrawn pack applies no more; empty for all others. */
  public Optional<LocalDate> ended(RulePack pack) {
    return Optional.ofNullable(ended.get(name(pack)));
  }

  /** All complete packs in file order. */
  public List<RulePack> all() {
    return packs;
  }

  /** The pack of the procuratorate of a place on a day. */
  public Optional<RulePack> effective(String place, LocalDate on) {
    return effective(place, Organ.PROCURATORATE, on);
  }

  /**
   * The pack that applies in a place and organ on a day; none when it should be one that is {@link
   * #broken}: nothing is calculated by other rules in silence.
   */
  public Optional<RulePack> effective(String place, Organ organ, LocalDate on) {
    return packs.stream()
        .filter(pack -> pack.place().equals(place) && pack.extras().organ() == organ)
        .filter(pack -> pack.covers(on) && !over(name(pack), on))
        .max(Comparator.comparing(RulePack::from).thenComparing(packs::indexOf))
        .filter(pack -> !hidden(pack, on));
  }

  /** Whether a broken pack, which only procuratorates write, should stand before this one. */
  private boolean hidden(RulePack pack, LocalDate on) {
    return pack.extras().organ() == Organ.PROCURATORATE
        && broken.stream().anyMatch(one -> one.standsBefore(pack, packs.indexOf(pack), on));
  }

  private boolean over(String name, LocalDate on) {
    LocalDate end = ended.get(name);
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
    Layers read = layers(files);
    PackResolver resolver = new PackResolver(read.layers);
    List<RulePack> packs = resolver.packs();
    List<YamlProblem> problems = new ArrayList<>(read.problems);
    problems.addAll(resolver.problems());
    return problems.isEmpty()
        ? new Reading.Good<>(new RulePacks(packs, read.layers))
        : new Reading.Bad<>(problems);
  }

  /** 读出来的文件。 */
  private record Layers(List<PackLayer> layers, List<YamlProblem> problems) {}

  private static Layers layers(List<PackFile> files) {
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
    return new Layers(layers, problems);
  }
}
